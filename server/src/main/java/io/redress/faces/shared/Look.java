package io.redress.faces.shared;

/** For whom the page is and in which light. */
public record Look(Audience audience, Theme theme) {}
