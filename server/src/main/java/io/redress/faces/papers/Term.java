package io.redress.faces.papers;

/**
 * A word on a paper that strangers read.
 *
 * @param english what the post and customs read
 * @param own the same in the language of whoever prints it; empty when that is English
 */
public record Term(String english, String own) {}
