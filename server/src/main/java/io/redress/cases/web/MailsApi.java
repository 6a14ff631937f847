package io.redress.cases.web;

import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.orders.web.Fields;
import io.redress.shared.MailId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mails of the house. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/mails")
class MailsApi {
  private static final int MOST_ON_PAGE = 100;

  private final Mails mails;

  MailsApi(Mails mails) {
    this.mails = mails;
  }

  @Operation(summary = "Mails, newest first, without their words")
  @GetMapping
  MailDocument.Page list(
      @Parameter(description = "`next` of the page before") @RequestParam Optional<String> after,
      @Parameter(description = "1 to 100") @RequestParam(defaultValue = "50") int limit) {
    var fields = new Fields();
    var last = after.flatMap(id -> fields.id("after", id, MailId::parse));
    if (limit < 1 || limit > MOST_ON_PAGE) {
      fields.wrong("limit", String.valueOf(limit), "is out of bounds", "Send 1 to 100.");
    }
    fields.refuse();
    var found = after(last, limit + 1);
    var rows = found.stream().limit(limit).map(MailDocument::row).toList();
    var next = found.size() > limit ? rows.getLast().id() : null;
    return new MailDocument.Page(rows, next);
  }

  private List<Mail> after(Optional<MailId> last, int most) {
    return last.isEmpty() ? mails.latest(most) : mails.before(mail(last.get()), most);
  }

  @Operation(summary = "One mail with its words")
  @GetMapping("/{id}")
  MailDocument byId(@PathVariable String id) {
    return MailDocument.whole(mail(MailId.parse(id)));
  }

  private Mail mail(MailId id) {
    return mails.byId(id).orElseThrow(() -> Problem.notFound("The mail"));
  }
}
