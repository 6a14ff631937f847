package io.redress.faces.desk;

import io.redress.cases.brands.quotas.BrandQuotas;
import io.redress.cases.brands.quotas.OpenRequest;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.faces.desk.BrandCardView.More;
import io.redress.faces.desk.BrandCardView.Row;
import io.redress.faces.desk.BrandPart.Column;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is open with a brand: requests that wait for its answer, and for those who ask brands, the
 * questions about its terms.
 */
@Component
@Order(2)
class BrandOpenSection implements BrandSection {
  private static final int MOST_ROWS = 5;
  private static final int MOST_MORE = 100;

  private final BrandQuotas requests;
  private final PolicyQuestions questions;

  BrandOpenSection(BrandQuotas requests, PolicyQuestions questions) {
    this.requests = requests;
    this.questions = questions;
  }

  @Override
  public Optional<BrandPart> of(Visit visit, BrandAccount account) {
    var open = requests.open(account.brandId());
    var asked =
        Permissions.mayAskTerms(visit.role())
            ? questions.liveOfBrand(account.brandId())
            : List.<PolicyQuestion>of();
    return account.isOwnMake() && open == 0 && asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BrandPart(Column.BESIDE, "desk/brand-card", card(visit, account, open, asked)));
  }

  private BrandCardView card(
      Visit visit, BrandAccount account, int open, List<PolicyQuestion> asked) {
    var live =
        requests.open(account.brandId(), MOST_ROWS + MOST_MORE).stream()
            .map(each -> row(visit, each))
            .toList();
    var rows =
        Stream.concat(
            live.stream().limit(MOST_ROWS),
            asked.stream().limit(MOST_ROWS).map(each -> row(visit, each)));
    var isAsker = Permissions.mayAskTerms(visit.role());
    var ask = visit.home() + QuestionsPages.NEW + "?brand=" + account.brandId();
    return new BrandCardView(
        "open",
        visit.say("brands.open"),
        isAsker
            ? visit.say("brands.open.count", "requests", open, "questions", asked.size())
            : visit.say("brands.open.requests", "requests", open),
        rows.toList(),
        live.size() > MOST_ROWS
            ? Optional.of(more(visit, live, Math.max(open, live.size())))
            : Optional.empty(),
        isAsker ? List.of(waiting(visit), questions(visit)) : List.of(waiting(visit)),
        isAsker && !account.isOwnMake()
            ? Optional.of(new LinkView(visit.say("brands.open.ask"), ask))
            : Optional.empty());
  }

  private static More more(Visit visit, List<Row> live, int open) {
    var rest = open - live.size();
    return new More(
        visit.say("brands.open.more", "count", open - MOST_ROWS),
        live.subList(MOST_ROWS, live.size()),
        rest > 0 ? visit.say("brands.open.rest", "count", rest) : "");
  }

  /** The cases that wait for this brand stand there among those that wait for others. */
  private static LinkView waiting(Visit visit) {
    var there = QueueLook.at(Lens.BRAND).place(visit).address();
    return new LinkView(visit.say("brands.open.waiting"), there);
  }

  private static LinkView questions(Visit visit) {
    return new LinkView(visit.say("questions.title"), visit.home() + QuestionsPages.PATH);
  }

  private static Row row(Visit visit, OpenRequest request) {
    return new Row(
        new LinkView(request.number(), visit.home() + "/cases/" + request.caseId()),
        visit.say("remedy.name." + request.remedy()),
        Optional.of(request.answerBy()));
  }

  private static Row row(Visit visit, PolicyQuestion question) {
    var number = question.number() + " · " + QuestionsPages.beginning(question.matter().words());
    return new Row(
        new LinkView(number, visit.home() + QuestionsPages.PATH + "/" + question.id()),
        visit.say("questions.state." + Codes.of(question.state())),
        question.course().answerBy());
  }
}
