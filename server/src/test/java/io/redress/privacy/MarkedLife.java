package io.redress.privacy;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseFiles;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.platform.database.DatabaseAddress;
import io.redress.privacy.PersonalColumns.Column;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.MerchantId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A full life of a refund, with a mark of its own in every column that is personal. */
@Component
@Lazy
class MarkedLife {
  private static final Set<String> OF_NO_SHOP = Set.of("rule_set", "rule_release");

  /** Bytes and digests are looked at by themselves; a salt is no text. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "evidence.bytes",
          "evidence.sha256",
          "evidence.salt",
          "message.salt",
          "import_file.bytes",
          "bank_file.content");

  /** Named by the time zone database and by languages, so nothing of hers alone. */
  private static final Set<String> CODES = Set.of("consumer.language", "consumer.time_zone");

  private static final int MOST_HOURS = 72;

  /** Somebody of a brand who got a request passed on. */
  static final String COLLEAGUE = "mark-noor-of-the-brand";

  private final CaseWorld world;
  private final CaseSteps steps;
  private final CaseFiles files;
  private final String database;

  MarkedLife(
      CaseWorld world,
      CaseSteps steps,
      CaseFiles files,
      @Value("${redress.database-url}") String database) {
    this.world = world;
    this.steps = steps;
    this.files = files;
    this.database = database;
  }

  /** A person and her closed case. */
  record Life(MerchantId shop, ConsumerId consumer, CaseId caseId, String email) {}

  /** A case whose money has arrived and which is closed. */
  Life closed() {
    var shop = world.shop();
    var life = open(shop);
    close(life);
    return life;
  }

  /** Answers her, lets the money arrive and closes the case. */
  void close(Life life) {
    var words = new CaseCommand.Words("It is on its way.", "Mei", "en");
    world
        .staff(
            life.shop(),
            new CaseCommand.WriteMessage(
                life.caseId(), ThreadKind.CONSUMER, MessageChannel.PAGE, words))
        .orThrow();
    for (var hour = 0; hour < MOST_HOURS && !isResolved(life); hour++) {
      world.pass(Duration.ofHours(1));
    }
    world.staff(life.shop(), new CaseCommand.CloseCase(life.caseId())).orThrow();
    world.settleDown();
  }

  private boolean isResolved(Life life) {
    return world.view(life.shop(), life.caseId()).head().status() == CaseStatus.RESOLVED;
  }

  /** A case whose refund was released and is on its way. */
  Life open(MerchantId shop) {
    var id = steps.released(shop);
    world
        .consumer(
            shop,
            new CaseCommand.WriteMessage(
                id,
                ThreadKind.CONSUMER,
                MessageChannel.PAGE,
                new CaseCommand.Words("When does it come?", "Lena Neumann", "en")))
        .orThrow();
    var photo = new ByteArrayInputStream(png());
    var bringer = Actor.consumer(world.view(shop, id).consumer().id());
    world.in(shop, () -> files.add(id, Optional.empty(), "bag.png", photo, bringer));
    var consumer = world.view(shop, id).consumer();
    return new Life(shop, consumer.id(), id, consumer.email());
  }

  /** Sets a mark in every column of a consumer and says them by column. */
  Map<Column, String> mark(Life life) throws IOException, SQLException {
    var marks = new LinkedHashMap<Column, String>();
    try (var connection = connect()) {
      execute(connection, "set session_replication_role = replica");
      insertWhatIsNotThere(connection, life);
      insertWhatABankKnows(connection, life);
      insertWhatIsClaimed(connection, life);
      insertWhatIsAsked(connection, life);
      insertWhatStrained(connection, life);
      insertWhatWasAnswered(connection, life);
      insertWhoWasAskedToo(connection, life);
      MarkedGoods.insert(connection, life);
      MarkedDisclosures.insert(connection, life);
      for (var column : PersonalColumns.listed()) {
        if (column.isOfConsumer()
            && !NO_TEXT.contains(column.full())
            && !CODES.contains(column.full())) {
          marks.put(column, set(connection, life, column));
        }
      }
    }
    return marks;
  }

  private static void insertWhatIsNotThere(Connection connection, Life life) throws SQLException {
    var values = "'%s', gen_random_uuid(), ".formatted(life.shop());
    execute(
        connection,
        "insert into liaison_request (merchant_id, request_id, case_id, brand_id, state,"
            + " asked_remedy, question, answer_words, answer_terms, answered_by, created_at,"
            + " answer_by, answered_at, version) values (%s'%s', gen_random_uuid(), 'closed',"
                .formatted(values, life.caseId())
            + " 'refund', 'q', 'a', 't', 'by', now(), now(), now(), 1)");
    execute(
        connection,
        "insert into import_row (merchant_id, run_id, position, line, number, outcome, troubles,"
            + " raw) values (%s0, 1, 'n', 'refused', '[]', '{\"email\": \"%s\"}')"
                .formatted(values, life.email()));
    execute(
        connection,
        "insert into idempotency_key (merchant_id, caller, key, request_hash, status, body,"
            + " created_at) values ('%s', 'c', 'k', '', 200, '', now())".formatted(life.shop()));
    execute(
        connection,
        "insert into outbox_task (merchant_id, task_id, kind, subject, occurrence, payload, state,"
            + " due_at, attempts, created_at) values (%s'k', 's', 'o', '{}', 'exhausted', now(), 0,"
                .formatted(values)
            + " now())");
    execute(
        connection,
        "insert into legal_hold (merchant_id, hold_id, consumer_id, reason, until, placed_by,"
            + " placed_at) values (%s'%s', 'r', '2020-01-01', gen_random_uuid(), now())"
                .formatted(values, life.consumer()));
    execute(
        connection,
        "insert into dispute (merchant_id, dispute_id, case_id, kind, state, party, reference,"
            + " question, promise_id, opened_at, answer, closed_at) values (%s'%s', 'legal',"
                .formatted(values, life.caseId())
            + " 'withdrawn', 'p', 'r', 'q', gen_random_uuid(), now(), 'a', now())");
    execute(
        connection,
        "insert into goodwill (merchant_id, goodwill_id, case_id, remedy, worth_minor, currency,"
            + " reason, words, state, asked_by_kind, asked_at, answered_by_kind, answered_at,"
            + " answer) values (%s'%s', 'compensation', 1, 'GBP', 'delay', 'w', 'taken_back',"
                .formatted(values, life.caseId())
            + " 'api_key', now(), 'api_key', now(), 'a')");
    execute(
        connection,
        "insert into complaint (merchant_id, complaint_id, case_id, way, state, words, about, handler,"
            + " promise_id, made_at, answered_at, answer, ended_at) values (%s'%s', 'page',"
                .formatted(values, life.caseId())
            + " 'answered', 'w', 'desk', 'h', gen_random_uuid(), now(), now(), 'a', now())");
    execute(
        connection,
        "insert into address_change (merchant_id, change_id, consumer_id, old_email, new_email,"
            + " asked_at) values (%s'%s', 'o', 'n', now())".formatted(values, life.consumer()));
  }

  private static void insertWhatABankKnows(Connection connection, Life life) throws SQLException {
    var shop = life.shop();
    execute(
        connection,
        "insert into payout_account (merchant_id, account_id, case_id, holder, iban, by_kind,"
            + " given_at) values ('%s', gen_random_uuid(), '%s', 'h', 'i', 'staff', now())"
                .formatted(shop, life.caseId()));
    execute(
        connection,
        "insert into bank_line (merchant_id, line_id, statement_id, fingerprint, account_end,"
            + " booked_on, amount_minor, currency, is_returned, bank_reference, reference, words,"
            + " state) values ('%s', '%s', gen_random_uuid(), repeat('0', 64), '', now(), -1, 'EUR',"
                .formatted(shop, life.caseId())
            + " false, '', 'r', 'w', 'matched')");
    execute(
        connection,
        "insert into bank_match (merchant_id, match_id, line_id, attempt_id, kind, how, matched_by,"
            + " matched_at) select a.merchant_id, gen_random_uuid(), '%s', a.attempt_id, 'arrived',"
                .formatted(life.caseId())
            + " 'hand', 'staff', now() from refund_attempt a join refund_intent i"
            + " using (merchant_id, intent_id) where i.case_id = '%s'".formatted(life.caseId()));
  }

  private static void insertWhatIsClaimed(Connection connection, Life life) throws SQLException {
    var shop = life.shop();
    execute(
        connection,
        "insert into case_cost (merchant_id, cost_id, case_id, kind, amount_minor, currency,"
            + " reference, words, noted_by_kind, noted_by, noted_at) values ('%s',".formatted(shop)
            + " gen_random_uuid(), '%s', 'duty', 1, 'EUR', 'r', 'w', 'staff', gen_random_uuid(),"
                .formatted(life.caseId())
            + " now())");
    execute(
        connection,
        "insert into recovery (merchant_id, recovery_id, number, case_id, debtor_kind, debtor_name,"
            + " ground, words, sent_words, found_words, currency, claimed_minor, accepted_minor,"
            + " paid_minor, written_off_minor, overpaid_minor, state, made_by_kind, made_by,"
            + " made_at, version) values ('%s', gen_random_uuid(), 'n', '%s', 'carrier', 'd',"
                .formatted(shop, life.caseId())
            + " 'guarantee', 'w', 's', 'f', 'EUR', 1, 0, 0, 0, 0, 'withdrawn', 'staff',"
            + " gen_random_uuid(), now(), 1)");
    execute(
        connection,
        "insert into recovery_event (merchant_id, event_id, recovery_id, event_number, move, state,"
            + " words, by_kind, at) select merchant_id, gen_random_uuid(), recovery_id, 1,"
            + " 'withdraw', state, 'w', 'staff', now() from recovery where case_id = '%s'"
                .formatted(life.caseId()));
  }

  private static void insertWhatIsAsked(Connection connection, Life life) throws SQLException {
    execute(
        connection,
        "insert into policy_question (merchant_id, question_id, number, brand_id, case_id,"
            + " language, words, state, silence, made_by_kind, made_at, reminders, answer_words,"
            + " answered_by, answered_way, answered_at, version) values ('%s',"
                .formatted(life.shop())
            + " gen_random_uuid(), 'Q-1', gen_random_uuid(), '%s', 'en', 'w', 'answered',"
                .formatted(life.caseId())
            + " 'escalate', 'system', now(), 0, 'a', 'by', 'page', now(), 1)");
    execute(
        connection,
        "insert into policy_question_event (merchant_id, event_id, question_id, event_number,"
            + " move, state, words, by_kind, at) select merchant_id, gen_random_uuid(),"
            + " question_id, 1, 'answer', state, 'w', 'system', now() from policy_question where"
            + " case_id = '%s'".formatted(life.caseId()));
  }

  private static void insertWhatStrained(Connection connection, Life life) throws SQLException {
    execute(
        connection,
        "insert into brand_strain (merchant_id, strain_id, case_id, brand_id, remedy, kinds,"
            + " reason, by_kind, by_id, at) values ('%s', gen_random_uuid(), '%s',"
                .formatted(life.shop(), life.caseId())
            + " gen_random_uuid(), 'refund', '{weak_claim}', 'w', 'staff', gen_random_uuid(),"
            + " now())");
  }

  private static void insertWhoWasAskedToo(Connection connection, Life life) throws SQLException {
    execute(
        connection,
        "insert into brand_colleague (merchant_id, link_id, request_id, case_id, name, email,"
            + " given_by, given_at) select merchant_id, gen_random_uuid(), request_id, case_id,"
            + " '%1$s', each || '@example.com', '%1$s', created_at from liaison_request"
                .formatted(COLLEAGUE)
            + " cross join (values ('%1$s-a'), ('%1$s-b')) as given (each) where case_id = '%2$s'"
                .formatted(COLLEAGUE, life.caseId()));
  }

  private static void insertWhatWasAnswered(Connection connection, Life life) throws SQLException {
    execute(
        connection,
        "insert into liaison_answer (merchant_id, request_id, number, case_id, answer, words,"
            + " terms, answered_by, heard_by, at) select merchant_id, request_id, version + 100,"
            + " case_id, 'refused', 'w', 't', 'by', 'page', now() from liaison_request where"
            + " case_id = '%s'".formatted(life.caseId()));
  }

  private static String set(Connection connection, Life life, Column column) throws SQLException {
    var mark = "mark-" + column.full().replace('.', '-').replace('_', '-');
    var value =
        switch (column.full()) {
          case "consumer.email" -> life.email();
          case "case_line.answers" -> "{\"note\": \"%s\"}".formatted(mark);
          case "import_row.troubles" -> "[{\"value\": \"%s\"}]".formatted(mark);
          case "import_row.raw" ->
              "{\"email\": \"%s\", \"note\": \"%s\"}".formatted(life.email(), mark);
          case "idempotency_key.body" ->
              "{\"order\": \"%s\", \"n\": \"%s\"}".formatted(life.caseId(), mark);
          case "outbox_task.last_error" -> "550 %s %s".formatted(life.email(), mark);
          default -> mark;
        };
    var shown = column.full().equals("consumer.email") ? life.email() : mark;
    execute(
        connection,
        "update %s set %s = '%s' where merchant_id = '%s'"
            .formatted(column.table(), column.name(), value, life.shop()));
    return shown;
  }

  /** The columns of any table in which one of these texts stands. */
  List<String> whereFound(Life life, Iterable<String> texts) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = connect()) {
      for (var column : PersonalColumns.existing(DatabaseAddress.parse(database))) {
        var parts = column.split("\\.", 2);
        for (var text : texts) {
          if (holds(connection, parts, text, life)) {
            found.add(column + " has " + text);
          }
        }
      }
    }
    return found;
  }

  private static boolean holds(Connection connection, String[] column, String text, Life life)
      throws SQLException {
    if (column[0].equals("clock_offset")) {
      return false;
    }
    var query =
        """
        select exists (
          select 1 from %1$s
          where %3$s and (strpos(lower(%2$s::text), lower('%4$s')) > 0
            or strpos(%2$s::text, encode('%4$s'::bytea, 'hex')) > 0))
        """
            .formatted(column[0], column[1], rows(column[0], life), text);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  /** Which rows are looked at: those of the shop, and all where a table is of no shop. */
  private static String rows(String table, Life life) {
    return OF_NO_SHOP.contains(table) ? "true" : "merchant_id = '%s'".formatted(life.shop());
  }

  /** How many bytes of photos there are. */
  int bytesOfPhotos(Life life) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select coalesce(sum(length(bytes) + length(sha256)), 0) from evidence"
                    + " where merchant_id = '%s'".formatted(life.shop()))) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private Connection connect() throws SQLException {
    return DatabaseAddress.parse(database).connect();
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static byte[] png() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
