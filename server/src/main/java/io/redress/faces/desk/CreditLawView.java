package io.redress.faces.desk;

/**
 * A clause of law that counts for credit.
 *
 * @param says what it does
 * @param because the facts that settled it
 * @param origin which rule it is, and where it was read
 * @param doubt that nobody read it in a source, or that it is contested; may be empty
 */
public record CreditLawView(
    String says, String citation, String because, String origin, String doubt) {}
