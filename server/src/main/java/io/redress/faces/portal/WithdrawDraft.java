package io.redress.faces.portal;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A statement of withdrawal as it is being written.
 *
 * @param id names it, so that it is sent once
 * @param scope {@value #ALL} or {@value #PART}
 * @param part which part, in the consumer's words
 */
record WithdrawDraft(
    String id, String name, String order, String scope, String part, String email) {
  static final String ALL = "all";
  static final String PART = "part";

  private static final int MOST_WRITTEN = 2_000;

  /** What a form says; longer texts than anybody writes are cut, so that nothing is refused. */
  static WithdrawDraft read(HttpServletRequest request) {
    var id = line(request, "draft");
    return new WithdrawDraft(
        id.isEmpty() ? UUID.randomUUID().toString() : id,
        line(request, "name"),
        line(request, "order"),
        line(request, "scope").equals(PART) ? PART : ALL,
        Typed.words(parameter(request, "part"), MOST_WRITTEN),
        line(request, "email"));
  }

  private static String line(HttpServletRequest request, String name) {
    return Typed.line(parameter(request, name));
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  /** Whether it can be taken: it says who withdraws from what, and where the receipt goes. */
  boolean isWhole() {
    return !name.isEmpty()
        && !order.isEmpty()
        && isAddress()
        && (scope.equals(ALL) || !part.isEmpty());
  }

  private boolean isAddress() {
    var at = email.indexOf('@');
    return at > 0
        && at == email.lastIndexOf('@')
        && email.indexOf('.', at) > at + 1
        && !email.endsWith(".")
        && email.chars().noneMatch(character -> character <= ' ');
  }

  /** The words as they will stand. */
  String statement(Page page) {
    return scope.equals(ALL)
        ? page.say("portal.withdraw.statement.all", "order", order)
        : page.say("portal.withdraw.statement.part", "order", order, "part", part);
  }

  /** The form with what was written, and what is missing. */
  WithdrawView form(Page page) {
    var blank = WithdrawView.blank(page);
    var scopes = blank.scope();
    return new WithdrawView(
        blank.action(),
        needed(blank.name().holding(name), page.say("portal.withdraw.name.empty")),
        needed(blank.order().holding(order), page.say("portal.withdraw.order.empty")),
        new ChoiceView(
            scopes.question(), scopes.name(), scopes.kind(), scopes.options(), Set.of(scope)),
        scope.equals(ALL)
            ? blank.part().holding(part)
            : needed(blank.part().holding(part), page.say("portal.withdraw.part.empty")),
        email(page, blank.email().holding(email)));
  }

  private FieldView email(Page page, FieldView field) {
    return email.isEmpty() || isAddress()
        ? needed(field, page.say("portal.withdraw.email.empty"))
        : field.failing(page.say("portal.withdraw.email.odd"));
  }

  private static FieldView needed(FieldView field, String error) {
    return field.value().isEmpty() ? field.failing(error) : field;
  }

  /** Names and values of everything that was written. */
  List<FactView> carried() {
    return List.of(
        new FactView("draft", id),
        new FactView("name", name),
        new FactView("order", order),
        new FactView("scope", scope),
        new FactView("part", part),
        new FactView("email", email));
  }
}
