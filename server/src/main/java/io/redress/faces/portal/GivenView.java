package io.redress.faces.portal;

import io.redress.faces.shared.PromiseView;
import java.util.Optional;

/**
 * Something the house gave beyond what it owes.
 *
 * @param words of the house that came with it; empty where it speaks for itself
 * @param promise until when it comes, or that it is there
 */
public record GivenView(String name, String words, Optional<PromiseView> promise) {}
