package io.redress.faces.desk;

import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.platform.outbox.Outbox;
import io.redress.shared.MailId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Letters that were written, and work that nobody could do and that waits for a person. */
@Controller
class OutboxPages {
  private static final int ON_PAGE = 50;
  private static final int MOST_TASKS = 50;

  private final DeskVisits desk;
  private final Mails mails;
  private final Outbox outbox;
  private final BackupNote backups;

  OutboxPages(DeskVisits desk, Mails mails, Outbox outbox, BackupNote backups) {
    this.desk = desk;
    this.mails = mails;
    this.outbox = outbox;
    this.backups = backups;
  }

  @GetMapping("/desk/{slug}/outbox")
  ModelAndView list(HttpServletRequest request, @RequestParam(defaultValue = "") String before) {
    var visit = desk.enter(request, Room.OUTBOX);
    var shown = before.isEmpty() ? mails.latest(ON_PAGE) : mails.before(mail(before), ON_PAGE);
    return show(visit, shown, Optional.empty());
  }

  /** One letter with its words. */
  @GetMapping("/desk/{slug}/outbox/{id}")
  ModelAndView letter(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.OUTBOX);
    return show(visit, mails.latest(ON_PAGE), Optional.of(mail(id)));
  }

  private ModelAndView show(Visit visit, List<Mail> shown, Optional<Mail> open) {
    var figures =
        new OutboxWriter.Counts(mails.count(Mail.State.KEPT), mails.countWaiting(), ON_PAGE);
    var view = new OutboxWriter(visit, figures).write(shown, open, outbox.exhausted(MOST_TASKS));
    return visit.show("desk/outbox", view).addObject("backups", backups.forVisit(visit));
  }

  private Mail mail(String id) {
    try {
      return mails
          .byId(MailId.parse(id))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "letter", notAnId);
    }
  }
}
