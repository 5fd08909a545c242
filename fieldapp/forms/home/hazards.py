"""Hazards of a room that a child could reach or be harmed by."""

from fieldapp.forms.choices import choice

#: R5: any of these asks what the room means for each child.
HIGH_HAZARDS = ("drug_equipment", "weapon_seen", "blocked_exit")

HAZARDS = [
    choice("none_seen", "None of these seen", alone=True),
    choice("hot_drinks_or_pans_reachable", "Hot drinks or pans in reach"),
    choice("chemicals_reachable", "Chemicals in reach"),
    choice("medicines_reachable", "Medicines in reach"),
    choice("no_smoke_alarm", "No working smoke alarm"),
    choice("overloaded_sockets", "Overloaded sockets"),
    choice("damp_mould", "Damp or mould"),
    choice("gas_smell", "Gas smell", urgent=True),
    choice("no_co_alarm", "No carbon monoxide alarm", less_common=True),
    choice("exposed_wires", "Bare wires", less_common=True),
    choice("unguarded_fire_or_heater", "Fire or heater without a guard", less_common=True),
    choice("no_stair_gate", "No stair gate where one is needed", less_common=True),
    choice("window_no_restrictor", "Window a child could fall from", less_common=True),
    choice("blind_cord", "Blind cord in reach", less_common=True),
    choice("button_batteries", "Button batteries in reach", less_common=True),
    choice("sharps", "Needles, blades or other sharps", less_common=True),
    choice("drug_equipment", "Drugs or things for using them", less_common=True),
    choice("alcohol_or_vapes_reachable", "Alcohol or vapes in reach", less_common=True),
    choice("weapon_seen", "A weapon", less_common=True),
    choice("water_hazard", "Open water a child could fall into", less_common=True),
    choice("broken_glass_or_flooring", "Broken glass or floor", less_common=True),
    choice("animal_waste", "Animal waste", less_common=True),
    choice("dangerous_dog", "A dog that may harm a child", less_common=True),
    choice("pests", "Mice, rats, insects", less_common=True),
    choice("blocked_exit", "Way out blocked", less_common=True),
    choice("no_window_or_ventilation", "No window or fresh air", less_common=True),
    choice("trip_falls", "Something to trip over or fall from", less_common=True),
    choice("other", "Something else", less_common=True),
]
