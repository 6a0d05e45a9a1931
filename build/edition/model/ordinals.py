"""English ordinals in words, as the United Nations counts preambular paragraphs.

UN Editorial Manual: "the sixth preambular paragraph of its resolution …".
"""

from __future__ import annotations

_UNITS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = (
    "", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet",
)  # fmt: skip
_CARDINALS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_HUNDRED = 100
_TEEN_END = 20


def ordinal_word(number: int) -> str:
    """Return the ordinal of `number` in words: 6 gives `sixth`, 46 gives `forty-sixth`.

    From 1,000 on, which no resolution reaches, it is given in figures.

    Raises:
        ValueError: for a number below 1, which is a fault of the program.
    """
    if number < 1:
        message = f"no ordinal for {number}"
        raise ValueError(message)
    if number >= _HUNDRED * 10:
        return ordinal_figure(number)
    hundreds, rest = divmod(number, _HUNDRED)
    if not hundreds:
        return _below_hundred(rest)
    head = f"{_CARDINALS[hundreds]} hundred"
    return f"{head} and {_below_hundred(rest)}" if rest else f"{head}th"


def ordinal_figure(number: int) -> str:
    """Return the ordinal of `number` in figures: 6 gives `6th`, 22 gives `22nd`."""
    if number % _HUNDRED in (11, 12, 13):
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"


def _below_hundred(number: int) -> str:
    if number < _TEEN_END:
        return _UNITS[number]
    tens, units = divmod(number, 10)
    return f"{_TENS[tens]}y-{_UNITS[units]}" if units else f"{_TENS[tens]}ieth"
