package io.redress.faces.portal;

/**
 * The answer to whoever asked for a link; it is the same whether the pair was right or not.
 *
 * @param validFor how long the link opens, in words
 */
public record LinkSentView(String contact, String validFor, String back) {}
