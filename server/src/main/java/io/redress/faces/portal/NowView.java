package io.redress.faces.portal;

import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.TapeView;
import java.util.Optional;

/**
 * The sentence that answers "where is it?", and the one date to hold on to.
 *
 * @param reference what it is and its number, above the sentence
 * @param lede one or two sentences more; may be empty
 * @param next what happens next, in words
 * @param promise until when; empty when nothing is open any more
 * @param tape the days from asked to promised
 */
public record NowView(
    String reference,
    String sentence,
    String lede,
    String next,
    Optional<PromiseView> promise,
    Optional<TapeView> tape) {}
