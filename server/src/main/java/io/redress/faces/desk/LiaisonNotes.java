package io.redress.faces.desk;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.NoteView;
import io.redress.liaison.LiaisonRequest;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import java.util.List;
import java.util.Optional;

/** Says what the brand's answer, or its silence, means for what is decided next. */
record LiaisonNotes(Visit visit, CaseView view) {
  /** Beside the offer: under which terms, or at whose cost; empty where no brand was asked. */
  String besideOffer() {
    return view.conduct().liaison().map(this::meaning).orElse("");
  }

  /** On top of the page while the decision is ours. */
  List<NoteView> onTop() {
    var status = view.head().status();
    var isOpen = status == CaseStatus.ASSESSING || status == CaseStatus.DECIDED;
    var isOurs =
        view.conduct().promises().stream()
            .filter(Promise::isOpen)
            .anyMatch(promise -> promise.kind() == PromiseKind.DECISION);
    var isRead = Permissions.mayRead(visit.role(), ThreadKind.BRAND);
    return view.conduct().liaison().filter(request -> isRead && isOpen && isOurs).stream()
        .map(this::meaning)
        .filter(text -> !text.isEmpty())
        .map(text -> NoteView.of(NoteView.Tone.INFO, text, ""))
        .toList();
  }

  private String meaning(LiaisonRequest request) {
    var brand = view.brandName().orElse("");
    return switch (request.state()) {
      case APPROVED -> visit.say("requests.note.approved", "brand", brand);
      case APPROVED_IN_PART ->
          visit.say("requests.note.part", "brand", brand, "terms", said(request.answerTerms()));
      case REFUSED ->
          visit.say("requests.note.refused", "brand", brand, "words", said(request.answerWords()));
      case NO_ANSWER -> silent(request, brand);
      case TO_SEND, SENT, ACKNOWLEDGED, INFO_ASKED, APPEALED, CLOSED -> "";
    };
  }

  private String silent(LiaisonRequest request, String brand) {
    return switch (request.course().whenSilent()) {
      case GO_AHEAD_AT_OWN_COST -> visit.say("requests.note.own_cost", "brand", brand);
      case WAIT_ON -> visit.say("requests.note.waited", "brand", brand);
      case ESCALATE -> visit.say("requests.note.silent", "brand", brand);
    };
  }

  /** Words that were erased are not there any more. */
  private static String said(Optional<String> words) {
    return words.filter(text -> !text.isBlank()).orElse("—");
  }
}
