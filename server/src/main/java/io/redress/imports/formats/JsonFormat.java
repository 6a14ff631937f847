package io.redress.imports.formats;

/** How one system writes an order in JSON. */
interface JsonFormat {
  /** The order in this value, with everything that cannot come in with it. */
  Draft read(JsonDocument document);
}
