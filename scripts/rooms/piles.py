"""What stands in piles: which kinds come low, in the middle, on top, and on soft things."""

from dataclasses import dataclass

Names = tuple[str, ...]


@dataclass(frozen=True)
class Piles:
    """Names of kinds by where in a pile they stand; a name given twice comes twice as often.

    ``soft_only`` stand on soft things, ``light`` on firm ones.
    """

    low: Names
    middle: Names
    top: Names
    soft_only: Names
    light: Names


INDOORS = Piles(
    low=("box", "tub", "tub", "case", "open_box", "box", "tub", "laundry_basket", "books", "case"),
    middle=(
        *("books", "papers", "tub", "box", "shoebox", "case", "folded_pile", "books", "papers"),
        *("blanket", "folded_pile", "clothes_heap", "laundry_basket", "tied_bag", "open_box"),
    ),
    top=(
        *("clothes_heap", "tied_bag", "carrier_bag", "clothes_heap", "quilt", "folded_pile"),
        *("papers", "lamp", "tied_bag", "books", "rug_roll", "laundry_basket", "open_box"),
        *("shoebox", "crate"),
    ),
    soft_only=(
        *("clothes_heap", "tied_bag", "carrier_bag", "clothes_heap", "quilt", "clothes_heap"),
        *("pillow", "tied_bag", "carrier_bag"),
    ),
    light=(
        *("folded_pile", "papers", "clothes_heap", "blanket", "folded_pile", "papers"),
        *("carrier_bag", "tied_bag", "shoebox", "books", "tub"),
    ),
)

OUTDOORS = Piles(
    low=("tub", "planks", "basket_crate", "tub", "box", "planks", "basket_crate", "tub", "sack"),
    middle=(
        *("planks", "basket_crate", "tub", "pots", "sack", "box", "rug_roll", "hose"),
        *("tub", "basket_crate", "tied_bag", "planks"),
    ),
    top=(
        *("tied_bag", "tarpaulin", "watering_can", "pots", "carrier_bag", "tied_bag", "tricycle"),
        *("sack", "hose", "bucket", "basket_crate", "rug_roll", "tarpaulin"),
    ),
    soft_only=("tied_bag", "tarpaulin", "carrier_bag", "tied_bag", "tarpaulin", "cushion"),
    light=("sack", "tarpaulin", "hose", "tied_bag", "carrier_bag", "sack", "tub", "pots"),
)
