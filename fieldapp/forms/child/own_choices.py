"""What a child may choose from on the child's own screen: our own words, each with our own drawing.

The same cards lie before the child for good things, worries and wishes, so that none of them
suggests an answer. Family are named by what they are to the child, never by a name.
"""

from fieldapp.forms.choices import choice
from fieldapp.forms.when import is_in

YOUNGEST = "age_3_6"
MIDDLE = "age_7_11"
OLDEST = "age_12_up"
SYMBOLS = "symbols"
#: The wider choice of answers; fewer stand before the youngest and whoever reads symbols.
WIDER = is_in("own/way", MIDDLE, OLDEST)

WAYS = [
    choice(YOUNGEST, "For about 3 to 6"),
    choice(MIDDLE, "For about 7 to 11"),
    choice(OLDEST, "For 12 and over"),
    choice(SYMBOLS, "Symbols, few words"),
]

HEARERS = [
    choice("alone", "Nobody but me", alone=True),
    choice("sibling", "Brother or sister"),
    choice("parent_near", "Parent nearby"),
    choice("parent_present", "Parent in the room"),
    choice("other_adult", "Other adult"),
    choice("school", "People at school"),
]

FACES = [
    choice("really_hard", "Really hard", when=WIDER),
    choice("not_so_good", "Not so good"),
    choice("in_the_middle", "In the middle"),
    choice("good", "Good"),
    choice("really_good", "Really good", when=WIDER),
]
THREE_FACES = [
    choice("not_so_good", "Not so good"),
    choice("in_the_middle", "In the middle"),
    choice("good", "Good"),
]

FEELINGS = [
    choice("happy", "Happy"),
    choice("sad", "Sad"),
    choice("calm", "Calm"),
    choice("scared", "Scared"),
    choice("excited", "Excited", when=WIDER),
    choice("cross", "Cross"),
    choice("proud", "Proud", when=WIDER),
    choice("worried", "Worried", when=WIDER),
    choice("loved", "Loved"),
    choice("lonely", "Lonely", when=WIDER),
    choice("tired", "Tired", when=WIDER),
    choice("mixed_up", "Mixed up", when=WIDER),
]

CARDS = [
    choice("food", "Food"),
    choice("bed", "Bed"),
    choice("family", "My family"),
    choice("friends", "Friends"),
    choice("play", "Playing"),
    choice("pets", "Pets"),
    choice("noise", "Noise"),
    choice("night", "Night time"),
    choice("school", "School or nursery", when=WIDER),
    choice("outside", "Going out", when=WIDER),
    choice("screens", "Telly and phones", when=WIDER),
    choice("bath", "Baths and washing", when=WIDER),
    choice("clothes", "Clothes", when=WIDER),
    choice("warm", "Warm or cold", when=WIDER),
    choice("alone", "Being on my own", when=WIDER),
]

THERE = [
    choice("just_me", "Just me", alone=True),
    choice("mum", "Mum"),
    choice("dad", "Dad"),
    choice("brother_sister", "Brother or sister"),
    choice("nan_grandad", "Nan or grandad"),
    choice("friends", "Friends"),
    choice("grown_up", "Another grown-up"),
]

CARERS = [
    choice("mum", "Mum"),
    choice("dad", "Dad"),
    choice("partner", "Mum’s or dad’s partner", when=WIDER),
    choice("nan", "Nan or gran"),
    choice("grandad", "Grandad"),
    choice("brother", "Big brother"),
    choice("sister", "Big sister"),
    choice("aunt_uncle", "Aunt or uncle", when=WIDER),
    choice("foster_carer", "Foster carer", when=WIDER),
    choice("neighbour", "Neighbour or friend", when=WIDER),
    choice("just_me", "Me"),
    choice("grown_up", "Another grown-up"),
]
