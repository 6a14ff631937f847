package io.redress.imports.formats;

import io.redress.imports.domain.KnownField;

/** A column of a file that means a field. */
record CsvColumn(int index, String heading, KnownField field) {}
