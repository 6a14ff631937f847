package io.redress.faces.shared;

import java.util.Optional;

/** Nothing to show: what is true, and when the next thing happens. */
public record EmptyView(String icon, String text, Optional<LinkView> action) {}
