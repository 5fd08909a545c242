"""The demo families, one file each."""

from fieldapp.demo.cases.larkin import LARKIN
from fieldapp.demo.cases.marsh import MARSH
from fieldapp.demo.cases.pryce import PRYCE
from fieldapp.demo.cases.tesfaye import TESFAYE
from fieldapp.demo.cases.whitlock import WHITLOCK

CASES = (LARKIN, TESFAYE, WHITLOCK, PRYCE, MARSH)
