package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.imports.ImportKind;
import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.ImportRun;
import java.util.List;

/** The words of imports that several of their pages use. */
record ImportWords(Visit visit) {
  String kind(ImportKind kind) {
    return visit.say("desk.import.kind." + Codes.of(kind));
  }

  String state(ImportRun.State state) {
    return visit.say("desk.import.state." + Codes.of(state));
  }

  /** The name of a field; a field that no word is known for keeps the name of the API. */
  String field(String name) {
    var key = "desk.import.field." + name;
    return visit.page().words().phrases().knows(key) ? visit.say(key) : name;
  }

  List<TroubleView> troubles(List<Trouble> troubles) {
    return troubles.stream().map(TroubleView::of).toList();
  }
}
