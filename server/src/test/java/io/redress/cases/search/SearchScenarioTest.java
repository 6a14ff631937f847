package io.redress.cases.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseSummary;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looking for a case by what people tell of it, over the real database. */
@RedressTest
@Import(CaseWorld.class)
class SearchScenarioTest {
  @Autowired CaseWorld world;
  @Autowired Search search;
  @Autowired List<PersonalRecords> records;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired TravellingClock clock;

  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private CaseId wanted = new CaseId(new UUID(0, 0));

  @BeforeEach
  void openCases() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    wanted = opened("田辺 由紀", "+81 90-1234-5678");
    change("update order_line set serial = 'LO-77415-X', title = 'Ring, 18 ct'", wanted);
    say(ThreadKind.CONSUMER, "ファスナーが壊れました。Größe M wäre besser.");
    say(ThreadKind.INTERNAL, "Leave the price out, it is a gift.");
    opened("محمد الأحمد", "+966 50 222 3344");
    opened("Zoë O'Neill", "0161 496 0123");
  }

  private CaseId opened(String name, String phone) {
    var order = world.order(shop, Duration.ofDays(3));
    var id = world.open(shop, order, CaseReason.WRONG_SIZE);
    change(
        "update consumer set name = '%s', phone = '%s'".formatted(name.replace("'", "''"), phone),
        id);
    return id;
  }

  /** Changes the consumer or the line of a case as a corrected order would. */
  private void change(String statement, CaseId id) {
    var view = world.view(shop, id);
    var where =
        statement.contains("order_line")
            ? " where order_id = '%s'".formatted(view.order().id())
            : " where consumer_id = '%s'".formatted(view.consumer().id());
    assertThat(world.in(shop, () -> jdbc.sql(statement + where).update())).isEqualTo(1);
  }

  private void say(ThreadKind thread, String text) {
    var words = new CaseCommand.Words(text, "", "en");
    var command = new CaseCommand.WriteMessage(wanted, thread, MessageChannel.PAGE, words);
    world.staff(shop, command).orThrow();
  }

  private CaseView view() {
    return world.view(shop, wanted);
  }

  private Findings find(String words) {
    return find(words, Role.SUPERVISOR);
  }

  private Findings find(String words, Role role) {
    return world.in(shop, () -> search.find(new SearchQuery(words, Sight.of(role))));
  }

  private List<CaseId> cases(String words) {
    return find(words).cases().rows().stream().map(CaseSummary::id).toList();
  }

  @Nested
  class GivenACase {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "田辺",
          "田辺 由紀",
          "由",
          "LO-77415",
          "lo 77415-x",
          "７７４１５",
          "18 ct 田辺",
          "090 1234 5678",
          "5678",
          "+81 (90) 1234 5678",
          "٥٦٧٨"
        })
    void whenSomethingOfItIsTold_thenItIsFound(String words) {
      assertThat(cases(words)).containsExactly(wanted);
    }

    @Test
    void whenItsNumbersAreTold_thenItIsFound() {
      var number = view().head().number();

      assertThat(cases(number)).containsExactly(wanted);
      assertThat(cases(number.substring(5).toLowerCase(Locale.ROOT))).containsExactly(wanted);
      assertThat(cases(view().order().orderNumber())).containsExactly(wanted);
      assertThat(cases(view().consumer().email())).containsExactly(wanted);
      assertThat(cases("smaller thought")).hasSize(3).contains(wanted);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"田村", "a", "", "%", "_", "' or true --", "5679", "LO-77415-Y", "ZZZZZZ"})
    void whenNothingFits_thenNothingIsFound(String words) {
      var found = find(words);

      assertThat(found.cases().rows()).isEmpty();
      assertThat(found.people().rows()).isEmpty();
      assertThat(found.words().rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"احمد", "الاحمد", "محمّد", "zoe", "o'neill", "neill zoë", "01614960123", "0123"})
    void whenItIsWrittenInAnotherWay_thenItIsFoundToo(String words) {
      assertThat(cases(words)).hasSize(1).doesNotContain(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ファスナー", "ﾌｧｽﾅｰ", "ふぁすなー", "壊れ", "grosse m", "GRÖẞE", "leave price"})
    void whenItsWordsAreTold_thenTheMessageIsFound(String words) {
      var found = find(words).words().rows();

      assertThat(found).singleElement().extracting(Findings.Words::caseId).isEqualTo(wanted);
    }

    @Test
    void whenItsPersonOrderOrPieceIsTold_thenEachIsFoundInItsPlace() {
      var person = find("田辺");
      var piece = find("77415");

      assertThat(person.people().rows())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.email()).contains(view().consumer().email());
                assertThat(row.orders()).isEqualTo(1);
                assertThat(row.cases()).isEqualTo(1);
              });
      assertThat(person.orders().rows())
          .singleElement()
          .extracting(Findings.OrderFound::id)
          .isEqualTo(view().order().id());
      assertThat(piece.goods().rows())
          .singleElement()
          .extracting(row -> row.serial().orElseThrow())
          .isEqualTo("LO-77415-X");
    }
  }

  @Nested
  class GivenWhoLooks {
    @Test
    void whenTheRoleReadsLess_thenNothingElseIsFoundOrGuessed() {
      var email = view().consumer().email();

      assertThat(find("田辺", Role.RECEIVER).people().rows()).isEmpty();
      assertThat(find("田辺", Role.RECEIVER).orders().rows()).isEmpty();
      assertThat(find("ファスナー", Role.RECEIVER).words().rows()).isEmpty();
      assertThat(find("smaller than", Role.RECEIVER).cases().rows()).isEmpty();
      assertThat(find("leave price", Role.RECEIVER).words().rows()).hasSize(1);
      assertThat(find("77415", Role.RECEIVER).cases().rows()).hasSize(1);
      assertThat(find(email, Role.FINANCE).cases().rows()).isEmpty();
      assertThat(find(email, Role.FINANCE).people().rows()).isEmpty();
      assertThat(find(email, Role.LIAISON).orders().rows()).isEmpty();
      assertThat(find("1234 5678", Role.LIAISON).cases().rows()).isEmpty();
      assertThat(find("田辺", Role.LIAISON).people().rows())
          .singleElement()
          .satisfies(row -> assertThat(row.email()).isEmpty());
    }

    @Test
    void whenItIsAnotherHouse_thenNothingIsFound() {
      var other = world.shop();
      var query = new SearchQuery("田辺", Sight.ofProgram());

      assertThat(world.in(other, () -> search.find(query))).isEqualTo(Findings.NONE);
    }
  }

  @Nested
  class GivenManyHits {
    @Test
    void whenThereAreMoreThanAreShown_thenTheNewestAreAndItIsSaid() {
      world.in(
          shop,
          () ->
              jdbc.sql(
                      """
                      insert into message (merchant_id, message_id, case_id, thread, author_kind,
                        author_name, channel, language, body, salt, digest, written_at)
                      select merchant_id, gen_random_uuid(), case_id, thread, author_kind, '', channel,
                        language, 'Umbrella ' || n, '', '', written_at + make_interval(secs => n)
                      from message
                      cross join generate_series(1, 400) n
                      where body like 'Leave the price%'
                      """)
                  .update());

      var found = find("umbrella").words();
      var old = find("umbrella 37").words();

      assertThat(found.isMore()).isTrue();
      assertThat(found.rows()).hasSize(Findings.Found.MOST);
      assertThat(found.rows().getFirst().text()).isEqualTo("Umbrella 400");
      assertThat(find("leave the price").words().rows()).hasSize(1);
      assertThat(old.rows()).extracting(Findings.Words::text).contains("Umbrella 37");
    }
  }

  @Nested
  class GivenAnErasedPerson {
    @Test
    void whenAnythingOfHersIsTold_thenNothingIsFound() {
      var number = view().head().number();
      var email = view().consumer().email();
      erase();

      for (var words : List.of("田辺", "由紀", email, "1234 5678", "ファスナー", "smaller")) {
        assertThat(find(words).people().rows()).as(words).isEmpty();
        assertThat(find(words).words().rows()).as(words).isEmpty();
        assertThat(cases(words)).as(words).doesNotContain(wanted);
      }
      assertThat(cases(number)).containsExactly(wanted);
      assertThat(gramsOf("田辺")).isZero();
    }

    private void erase() {
      var her = view().consumer();
      var order = view().order();
      var subject =
          new DataSubject(
              her.id(),
              her.name(),
              her.email(),
              List.of(order.id()),
              List.of(order.orderNumber()),
              List.of(wanted));
      world.in(
          shop,
          () ->
              transaction.execute(
                  status -> {
                    records.forEach(each -> each.erase(subject, TestClock.START));
                    return subject;
                  }));
    }

    private int gramsOf(String name) {
      return world.in(
          shop,
          () ->
              jdbc.sql(
                      """
                      select count(*) from case_words
                      where search_grams(merchant_id, :name) && grams
                      """)
                  .param("name", name)
                  .query(Integer.class)
                  .single());
    }
  }

  @Nested
  class GivenATextInAnyScript {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Müller-Lüdenscheidt, Straße 5",
          "ＴＡＮＡＢＥ　タナベ がガ",
          "مُحَمَّد أحمد إبراهيم ة ى ٣٤",
          "O'Neill & Søn / ﬁn, Łódź, Yılmaz",
          "한국어 텍스트",
          "HL-20455 (x)",
          "  ",
          "𠮷野家"
        })
    void whenItIsFolded_thenTheDatabaseAndWeDoItAlike(String text) {
      var there =
          world.in(
              shop,
              () ->
                  jdbc.sql("select search_text(:text)")
                      .param("text", text)
                      .query(String.class)
                      .single());

      assertThat(FoldedText.of(text).text().strip()).isEqualTo(there);
    }
  }

  @Nested
  class GivenFoundWords {
    @Test
    void whenTheyAreMarked_thenTheRestStaysAsItWas() {
      var query = new SearchQuery("muller li", Sight.ofProgram());

      var marked = MarkedText.of("Anna Müller of Delhi, by Li Wei", query);

      assertThat(marked.plain()).isEqualTo("Anna Müller of Delhi, by Li Wei");
      assertThat(marks(marked)).isEqualTo("Müller|Li");
    }

    @Test
    void whenTheTextIsLong_thenItIsCutAboutThem() {
      var query = new SearchQuery("田辺", Sight.ofProgram());

      var marked = MarkedText.about("あ".repeat(500) + "田辺です。" + "い".repeat(500), query);

      assertThat(marked.plain()).startsWith("…").endsWith("…").contains("田辺です");
      assertThat(marks(marked)).isEqualTo("田辺");
    }

    private String marks(MarkedText text) {
      return text.pieces().stream()
          .filter(MarkedText.Piece::isFound)
          .map(MarkedText.Piece::text)
          .collect(Collectors.joining("|"));
    }
  }
}
