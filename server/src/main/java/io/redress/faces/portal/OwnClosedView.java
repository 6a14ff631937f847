package io.redress.faces.portal;

/** All links to somebody's own page are ended; a new one is asked for on the first page. */
public record OwnClosedView(String back) {}
