"""Edition to page Markdown: pure functions, one module for each kind of page."""
