package io.redress.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.ledger.Posting.Booking;
import io.redress.money.ledger.PostingChain.Link;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostingChainTest {
  private static final Instant AT = Instant.parse("2026-06-15T06:30:00Z");
  private final CaseId caseId = new CaseId(new UUID(7, 7));

  private Posting posting(int number) {
    var booking =
        new Booking(PostingKind.REFUND_DECIDED, new UUID(2, number), Money.of(100, "EUR"));
    return Posting.ofCase(new PostingId(new UUID(1, number)), caseId, booking, AT);
  }

  private List<Link> chainOf(int length) {
    var links = new ArrayList<Link>();
    var previous = PostingChain.start();
    for (var number = 1; number <= length; number++) {
      var link = PostingChain.link(number, previous, posting(number));
      links.add(link);
      previous = link.hash();
    }
    return links;
  }

  @Nested
  class GivenAChainOfThree {
    private final List<Link> links = chainOf(3);

    @Test
    void whenNobodyTouchedIt_thenItIsIntact() {
      assertThat(PostingChain.verify(links))
          .isEqualTo(new ChainVerdict.Intact(3, links.getLast().hash()));
    }

    @Test
    void whenAnyFieldIsChanged_thenThatLinkIsBroken() {
      var second = links.get(1);
      for (var field = 0; field < second.fields().size(); field++) {
        var fields = new ArrayList<>(second.fields());
        fields.set(field, fields.get(field) + "1");
        var changed = new ArrayList<>(links);
        changed.set(1, new Link(2, second.previousHash(), second.hash(), fields));

        assertThat(PostingChain.verify(changed))
            .isEqualTo(new ChainVerdict.Broken(2, "is not what was written"));
      }
    }

    @Test
    void whenALinkIsTakenOut_thenItIsMissed() {
      links.remove(1);

      assertThat(PostingChain.verify(links)).isEqualTo(new ChainVerdict.Broken(2, "is missing"));
    }

    @Test
    void whenALinkIsWrittenAnewWithItsHash_thenTheNextDoesNotFollow() {
      links.set(1, PostingChain.link(2, links.getFirst().hash(), posting(99)));

      assertThat(PostingChain.verify(links))
          .isEqualTo(new ChainVerdict.Broken(3, "does not follow the one before"));
    }
  }

  @Test
  void whenTheFormatIsKept_thenTheHashNeverChanges() {
    assertThat(chainOf(2).getLast().hash())
        .isEqualTo("204c721d15a1afe4985548596fd35f6edf7cbb2772aa735b94f5cc3af0b4d4b1");
  }

  @Test
  void whenEntriesDoNotSumToZero_thenThereIsNoPosting() {
    var entries =
        List.of(
            new Entry(Account.SALES, Money.of(100, "EUR")),
            new Entry(Account.REFUNDS_OWED, Money.of(-100, "USD")));

    assertThatThrownBy(
            () ->
                new Posting(
                    new PostingId(new UUID(1, 1)),
                    caseId.value(),
                    Optional.of(caseId),
                    PostingKind.REFUND_DECIDED,
                    new UUID(2, 1),
                    AT,
                    entries))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("do not sum to zero");
  }
}
