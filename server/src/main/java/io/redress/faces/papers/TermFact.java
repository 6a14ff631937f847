package io.redress.faces.papers;

/** A value with its label for strangers and for the reader. */
public record TermFact(Term label, String value) {}
