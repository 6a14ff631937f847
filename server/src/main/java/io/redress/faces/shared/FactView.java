package io.redress.faces.shared;

/** A label and its value. */
public record FactView(String label, String value) {}
