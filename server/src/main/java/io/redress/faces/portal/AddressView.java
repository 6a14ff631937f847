package io.redress.faces.portal;

import java.util.Optional;

/**
 * The page of a letter about an address: what it is about, one button, or what has become of it.
 *
 * @param action address that the button sends to; none when there is nothing to be done any more
 */
public record AddressView(
    String title, String lede, Optional<String> action, String button, String back) {}
