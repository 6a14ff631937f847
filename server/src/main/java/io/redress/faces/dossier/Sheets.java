package io.redress.faces.dossier;

import io.redress.cases.Complaint;
import io.redress.cases.Dispute;
import io.redress.cases.dossier.Chained;
import io.redress.cases.dossier.Decided;
import io.redress.cases.dossier.Dossier;
import io.redress.conversation.Message;
import io.redress.evidence.Evidence;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.Page;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.money.Settlement;
import io.redress.promises.Promise;
import io.redress.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Writes the data of a file as JSON, one sheet for each part; the same case gives the same. */
final class Sheets {
  private final JsonMapper json;
  private final Page page;
  private final Dossier dossier;

  Sheets(JsonMapper json, Page page, Dossier dossier) {
    this.json = json;
    this.page = page;
    this.dossier = dossier;
  }

  /** Each sheet by its name in the ZIP. */
  Map<String, byte[]> all(DossierWords words) {
    var sheets = new LinkedHashMap<String, byte[]>();
    sheets.put("case.json", bytes(about()));
    sheets.put("events.json", bytes(events(words)));
    sheets.put("promises.json", bytes(rows(dossier.promises(), this::promise)));
    sheets.put("decisions.json", bytes(rows(dossier.decisions(), this::decision)));
    sheets.put("disputes.json", bytes(rows(dossier.disputes(), Sheets::dispute)));
    sheets.put("complaints.json", bytes(rows(dossier.complaints(), Sheets::complaint)));
    sheets.put("messages.json", bytes(rows(dossier.messages(), Sheets::message)));
    sheets.put("money.json", bytes(money()));
    sheets.put("evidence.json", bytes(rows(dossier.evidence(), Sheets::file)));
    return sheets;
  }

  private byte[] bytes(Object value) {
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
  }

  private static <T> List<Map<String, Object>> rows(
      List<T> things, Function<T, Map<String, Object>> row) {
    return things.stream().map(row).toList();
  }

  private Map<String, Object> about() {
    var view = dossier.view();
    var row = new LinkedHashMap<String, Object>();
    row.put("number", view.head().number());
    row.put("form", Codes.of(dossier.form()));
    row.put("house", page.house().name());
    row.put("status", Codes.of(view.head().status()));
    row.put("openedAt", view.head().openedAt().toString());
    row.put("order", view.order().orderNumber());
    row.put("consumer", view.consumer().name());
    row.put("words", view.head().words());
    row.put("chainLength", dossier.chain().length());
    row.put("chainHead", dossier.chain().head());
    row.put("chainIsWhole", dossier.chain().isWhole());
    return row;
  }

  /** With every link of the chain for the house; as the party was told for everybody else. */
  private List<Map<String, Object>> events(DossierWords words) {
    return dossier.isForHouse()
        ? rows(dossier.links(), Sheets::link)
        : rows(
            words.events().events().stream().filter(event -> event.at().isPresent()).toList(),
            Sheets::told);
  }

  private static Map<String, Object> link(Chained link) {
    var event = link.event();
    var row = new LinkedHashMap<String, Object>();
    row.put("sequence", event.sequence());
    row.put("kind", event.kind());
    row.put("at", event.at().toString());
    row.put("actor", Codes.of(event.actor().kind()));
    row.put("actorId", String.valueOf(event.actor().id()));
    row.put("payload", event.payload());
    row.put("canonical", link.canonical());
    row.put("previousHash", link.previousHash());
    row.put("hash", link.hash());
    return row;
  }

  private static Map<String, Object> told(EventView event) {
    var row = new LinkedHashMap<String, Object>();
    row.put("at", event.at().map(Object::toString).orElse(""));
    row.put("what", event.what());
    row.put("lines", event.lines());
    return row;
  }

  private Map<String, Object> promise(Promise promise) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", promise.id().toString());
    row.put("kind", Codes.of(promise.kind()));
    row.put("to", Codes.of(promise.toParty()));
    row.put("state", Codes.of(promise.state()));
    row.put("madeAt", promise.madeAt().toString());
    row.put("dueAt", promise.dueAt().toString());
    promise.endedAt().ifPresent(at -> row.put("endedAt", at.toString()));
    promise.toldAt().ifPresent(at -> row.put("toldAt", at.toString()));
    promise.successor().ifPresent(next -> row.put("successor", next.toString()));
    if (dossier.isForHouse()) {
      row.put("owner", promise.owner());
      row.put("basis", promise.basis());
    }
    return row;
  }

  private Map<String, Object> decision(Decided decided) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", decided.id().toString());
    row.put("line", decided.line().toString());
    row.put("at", decided.at().toString());
    row.put("lawDate", decided.lawDate().toString());
    row.put("rules", decided.rules().orElse(""));
    row.put("remedies", decided.remedies());
    row.put("clauses", decided.clauses().stream().filter(this::isShown).toList());
    if (dossier.isForHouse()) {
      row.put("facts", decided.facts());
    }
    return row;
  }

  /** What gives nothing is a matter of the house. */
  private boolean isShown(Decided.Clause clause) {
    return clause.applies() || dossier.isForHouse();
  }

  private static Map<String, Object> dispute(Dispute dispute) {
    var claim = dispute.claim();
    var row = new LinkedHashMap<String, Object>();
    row.put("id", dispute.id().toString());
    row.put("kind", Codes.of(claim.kind()));
    row.put("state", Codes.of(dispute.state()));
    row.put("party", claim.party());
    row.put("reference", claim.reference());
    row.put("question", claim.question());
    row.put("openedAt", dispute.openedAt().toString());
    claim.answerBy().ifPresent(by -> row.put("answerBy", by.toString()));
    dispute
        .answer()
        .ifPresent(
            answer -> {
              row.put("answeredAt", answer.at().toString());
              row.put("answer", answer.words());
              row.put(
                  "shown", answer.exhibits().stream().map(each -> each.id().toString()).toList());
            });
    dispute.closedAt().ifPresent(at -> row.put("closedAt", at.toString()));
    return row;
  }

  private static Map<String, Object> complaint(Complaint complaint) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", complaint.id().toString());
    row.put("way", Codes.of(complaint.claim().way()));
    row.put("state", Codes.of(complaint.state()));
    row.put("words", complaint.claim().words());
    row.put("madeAt", complaint.madeAt().toString());
    complaint
        .answer()
        .ifPresent(
            answer -> {
              row.put("answeredAt", answer.at().toString());
              row.put("answer", answer.words());
            });
    complaint.endedAt().ifPresent(at -> row.put("endedAt", at.toString()));
    return row;
  }

  private static Map<String, Object> message(Message message) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", message.id().toString());
    row.put("thread", Codes.of(message.thread()));
    row.put("by", Codes.of(message.authorKind()));
    row.put("name", message.authorName());
    row.put("channel", Codes.of(message.channel()));
    row.put("language", message.language());
    row.put("writtenAt", message.writtenAt().toString());
    row.put("words", message.body());
    message.erasedAt().ifPresent(at -> row.put("erasedAt", at.toString()));
    return row;
  }

  private Map<String, Object> money() {
    var conduct = dossier.view().conduct();
    var row = new LinkedHashMap<String, Object>();
    row.put("payments", rows(conduct.payments(), Sheets::payment));
    row.put("refunds", rows(conduct.intents(), Sheets::refund));
    row.put("settlements", rows(dossier.settlements(), Sheets::settlement));
    return row;
  }

  private static Map<String, Object> payment(Payment payment) {
    var row = amount(payment.captured());
    row.put("method", payment.methodLabel());
    row.put("at", payment.capturedAt().toString());
    return row;
  }

  private static Map<String, Object> refund(RefundIntent intent) {
    var row = amount(intent.amount());
    row.put("id", intent.id().toString());
    row.put("state", Codes.of(intent.state()));
    row.put("at", intent.createdAt().toString());
    return row;
  }

  private static Map<String, Object> settlement(Settlement settlement) {
    var row = amount(settlement.amount());
    row.put("refund", settlement.intentId().toString());
    row.put("document", settlement.documentNumber());
    row.put("reference", settlement.reference());
    row.put("at", settlement.settledAt().toString());
    return row;
  }

  private static Map<String, Object> amount(Money money) {
    var row = new LinkedHashMap<String, Object>();
    row.put("amount", money.toDecimal().toPlainString());
    row.put("currency", money.currency().getCurrencyCode());
    return row;
  }

  private static Map<String, Object> file(Evidence file) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", file.id().toString());
    row.put("name", file.name());
    row.put("kind", file.content().kind().code());
    row.put("bytes", file.content().bytes());
    row.put("sha256", file.content().sha256());
    row.put("addedBy", file.addedBy());
    row.put("addedAt", file.addedAt().toString());
    return row;
  }
}
