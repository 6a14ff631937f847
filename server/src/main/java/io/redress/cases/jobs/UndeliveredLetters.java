package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.ContactNews;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MailId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a task of a letter that could not be delivered for good: the house owes its reader a call,
 * for whoever does not get our letters does not know what we promised. That a brand did not get one
 * is told to those who wait for its answer.
 */
@Component
class UndeliveredLetters implements OutboxHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UndeliveredLetters.class);

  private final Mails mails;
  private final Cases cases;
  private final UndeliveredToBrand brands;

  UndeliveredLetters(Mails mails, Cases cases, UndeliveredToBrand brands) {
    this.mails = mails;
    this.cases = cases;
    this.brands = brands;
  }

  @Override
  public String kind() {
    return Mails.UNDELIVERED;
  }

  @Override
  public void handle(OutboxTask task) {
    mails.byId(MailId.parse(task.subject())).ifPresent(this::tell);
  }

  private void tell(Mail mail) {
    switch (mail.to()) {
      case CONSUMER -> mail.caseId().ifPresent(id -> note(mail, id));
      case BRAND -> brands.tell(mail);
      case MERCHANT, PROVIDER, NOBODY -> {}
    }
  }

  /** A letter to an address that is not theirs any more says nothing about the one that is. */
  private void note(Mail mail, CaseId id) {
    cases
        .view(id)
        .filter(view -> view.head().status().isOpen() && isTheirs(mail, view))
        .ifPresent(view -> note(id));
  }

  private static boolean isTheirs(Mail mail, CaseView view) {
    return !mail.address().isEmpty() && mail.address().equalsIgnoreCase(view.consumer().email());
  }

  private void note(CaseId id) {
    var news = new CaseCommand.NoteContact(id, ContactNews.UNREACHABLE, "");
    switch (cases.perform(news, Actor.SYSTEM)) {
      case CaseOutcome.Performed performed -> {}
      case CaseOutcome.Refused refused ->
          LOG.info("Case {} was closed before its reader could be called", id);
    }
  }
}
