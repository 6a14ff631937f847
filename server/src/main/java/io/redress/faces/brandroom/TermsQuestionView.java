package io.redress.faces.brandroom;

import io.redress.faces.shared.FieldView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question to a brand about its terms.
 *
 * @param action address the answer is posted to
 * @param reference number of the question, in a sentence
 * @param question in the words of the house
 * @param language of these words, as a tag
 * @param due until when an answer is asked for; empty when none is awaited
 * @param dueText that it is late and still helps; may be empty
 * @param fields of the answer; empty when none is awaited
 * @param error why an answer was not taken; empty when it was not refused
 * @param answer what was answered, as it was taken; empty before
 * @param linkEnds the last day on which the link opens
 */
public record TermsQuestionView(
    String action,
    String brand,
    String reference,
    String question,
    String language,
    Optional<Instant> due,
    String dueText,
    List<FieldView> fields,
    String error,
    String answer,
    LocalDate linkEnds) {
  public TermsQuestionView {
    fields = List.copyOf(fields);
  }
}
