package io.redress.cases.web;

import io.redress.cases.CaseCommand.Words;
import io.redress.orders.web.Fields;
import io.redress.shared.CaseId;
import java.util.Currency;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a command is read against.
 *
 * @param fields gathers what is wrong
 * @param matter who and what the case is about; looked up only by commands that need it
 * @param holders whether somebody can hold a case; looked up only when one is handed over
 */
record CommandReading(
    CaseId caseId, Fields fields, Supplier<Matter> matter, Predicate<String> holders) {

  /** Who and what a case is about. */
  record Matter(String consumerName, String houseName, String language, Currency currency) {}

  /** Words with the name they are signed with; name and language are known when left out. */
  Words signed(
      Speaker speaker, String text, @Nullable String authorName, @Nullable String language) {
    var name = fields.text("authorName", authorName, 200);
    var tag = language == null ? "" : fields.language("language", language);
    fields.refuse();
    return new Words(
        text, name.orElseGet(() -> nameOf(speaker)), tag.isEmpty() ? matter.get().language() : tag);
  }

  private String nameOf(Speaker speaker) {
    return switch (speaker) {
      case HOUSE -> matter.get().houseName();
      case CONSUMER -> matter.get().consumerName();
      case BRAND -> "";
    };
  }
}
