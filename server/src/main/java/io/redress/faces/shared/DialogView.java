package io.redress.faces.shared;

/**
 * The question before something that cannot be called back.
 *
 * @param id of the dialog; the button that opens it names it
 * @param question names amount and person
 * @param confirm repeats the verb and the amount
 * @param dismiss the safe way out
 * @param action address the confirmation is posted to
 */
public record DialogView(
    String id, String question, String confirm, String dismiss, String action) {}
