"""What a resolution is: frozen values with nothing but derived properties.

Every value that comes from a file carries its `Location`. Text is kept as one plain string with
stand-off spans and markers, so that emphasis, notes, mentions and terms can overlap freely.
"""
