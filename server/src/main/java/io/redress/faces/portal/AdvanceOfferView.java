package io.redress.faces.portal;

/**
 * A piece that the house offers to send before the old one is back.
 *
 * @param dispatch what the form names
 * @param terms to what the consumer agrees, in one paragraph
 * @param agree what the button says, with what may be charged
 */
public record AdvanceOfferView(String dispatch, String terms, String agree) {}
