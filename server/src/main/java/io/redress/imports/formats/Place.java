package io.redress.imports.formats;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column heading of the column, or path in the JSON
 */
record Place(int line, String column) {}
