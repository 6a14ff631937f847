package io.redress.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.RedressTest;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MailId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import io.redress.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class MailsKeptTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:42:06Z");

  @Autowired Mails mails;
  @Autowired Tenancy tenancy;
  @Autowired NewIds ids;
  @Autowired OutboxWorker outbox;

  private final MerchantId ours = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private NewMail mail(String name, String subject, Party to) {
    return new NewMail(
        new MailId(ids.next()),
        Optional.of(caseId),
        to,
        "clara@example.org",
        name,
        "en",
        subject,
        "Good day",
        "<p>Good day</p>",
        "Harbour & Lane",
        Mail.Origin.AUTOMATIC);
  }

  private Mail posted(String subject, Party to, Instant at) {
    var mail = mail("Clara", subject, to);
    tenancy.run(ours, () -> mails.post(mail, at));
    return tenancy.call(ours, () -> mails.byId(mail.id())).orElseThrow();
  }

  private List<String> subjects(List<Mail> list) {
    return list.stream().map(Mail::subject).toList();
  }

  @Nested
  class GivenNoMailServer {
    @Test
    void whenAMailIsPosted_thenItIsKeptAndNothingIsToBeSent() {
      var mail = posted("A new date", Party.CONSUMER, NOW);

      outbox.runDue();

      assertThat(mail.state()).isEqualTo(Mail.State.KEPT);
      assertThat(tenancy.call(ours, () -> mails.byId(mail.id()))).contains(mail);
      assertThat(tenancy.call(ours, () -> mails.countWaiting())).isZero();
      assertThat(tenancy.call(ours, () -> mails.count(Mail.State.KEPT))).isEqualTo(1);
    }

    @Test
    void whenThePageIsRead_thenTheLatestComeFirstPageByPage() {
      posted("one", Party.CONSUMER, NOW);
      posted("two", Party.BRAND, NOW.plusSeconds(1));
      posted("three", Party.MERCHANT, NOW.plusSeconds(1));

      var first = tenancy.call(ours, () -> mails.latest(2));
      var second = tenancy.call(ours, () -> mails.before(first.getLast(), 2));

      assertThat(subjects(first)).containsExactly("three", "two");
      assertThat(first).extracting(Mail::to).containsExactly(Party.MERCHANT, Party.BRAND);
      assertThat(subjects(second)).containsExactly("one");
      assertThat(subjects(tenancy.call(ours, () -> mails.ofCase(caseId)))).hasSize(3);
    }

    @Test
    void whenAnotherMerchantLooks_thenThereIsNone() {
      var mail = posted("one", Party.CONSUMER, NOW);
      var theirs = new MerchantId(UUID.randomUUID());

      assertThat(tenancy.call(theirs, () -> mails.byId(mail.id()))).isEmpty();
      assertThat(tenancy.call(theirs, () -> mails.latest(10))).isEmpty();
    }

    @Test
    void whenACaseIsErased_thenItsMailsSayNothingAnyMore() {
      var mail = posted("Clara, your bag", Party.CONSUMER, NOW);

      tenancy.run(ours, () -> mails.erase(caseId, NOW));

      var left = tenancy.call(ours, () -> mails.byId(mail.id())).orElseThrow();
      assertThat(List.of(left.address(), left.name(), left.subject(), left.bodyText()))
          .containsOnly("");
      assertThat(left.bodyHtml()).isEmpty();
    }
  }

  @Nested
  class GivenALineBreakInAHeader {
    @Test
    void whenAMailIsMade_thenItIsAProblemOfThatField() {
      assertThatThrownBy(() -> mail("Clara\r\nBcc: all@example.org", "A date", Party.CONSUMER))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("name");
      assertThatThrownBy(() -> mail("Clara", "A date\nX-Evil: yes", Party.CONSUMER))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("subject");
    }
  }
}
