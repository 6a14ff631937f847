package io.redress.faces.shared;

/** Words that lead somewhere. */
public record LinkView(String label, String href) {}
