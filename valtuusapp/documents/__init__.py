"""Files that leave: a specification and values in, a file out. Knows neither the window nor the database.

The modules load large libraries (reportlab, openpyxl, pikepdf, pypdfium2) at their top: services import them inside
the method that makes a file, so that the window opens without them.
"""
