package io.redress.faces.desk;

import io.redress.faces.desk.BrandPart.Column;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestions;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a brand was asked about its terms, on its page; for those who ask brands. */
@Component
@Order
class BrandQuestionsSection implements BrandSection {
  private static final int MOST = 5;

  private final PolicyQuestions questions;

  BrandQuestionsSection(PolicyQuestions questions) {
    this.questions = questions;
  }

  @Override
  public Optional<BrandPart> of(Visit visit, BrandAccount account) {
    if (account.isOwnMake() || !Permissions.mayAskTerms(visit.role())) {
      return Optional.empty();
    }
    var latest = questions.ofBrand(account.brandId(), MOST);
    var view =
        new BrandQuestionsView(
            latest.stream().map(each -> link(visit, each)).toList(),
            visit.home() + QuestionsPages.NEW + "?brand=" + account.brandId());
    return Optional.of(new BrandPart(Column.BESIDE, "desk/brand-questions", view));
  }

  private static LinkView link(Visit visit, PolicyQuestion question) {
    var state = visit.say("questions.state." + Codes.of(question.state()));
    return new LinkView(
        visit.say("questions.one", "number", question.number(), "state", state),
        visit.home() + QuestionsPages.PATH + "/" + question.id());
  }
}
