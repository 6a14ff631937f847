package io.redress.faces.shared;

import java.util.Optional;

/** What the reader just did, with the way to take it back while there is one. */
public record ToastView(String text, Optional<LinkView> undo) {}
