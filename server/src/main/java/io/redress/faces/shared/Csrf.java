package io.redress.faces.shared;

/**
 * The token that every form sends back, so that no other site can act in the reader's name.
 *
 * @param parameter name of the hidden field
 * @param token its value
 */
public record Csrf(String parameter, String token) {}
