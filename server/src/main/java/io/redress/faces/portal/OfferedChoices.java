package io.redress.faces.portal;

import io.redress.cases.Resolution;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a consumer chooses among: one remedy for all pieces where each is offered for all of them,
 * else one for each piece, so that no choice takes away what another piece was offered.
 */
record OfferedChoices(List<Resolution> offered) {
  private static final String FIELD = "remedy";

  OfferedChoices {
    offered = List.copyOf(offered);
  }

  /**
   * One choice.
   *
   * @param field name of its field
   * @param line the piece it is for; none when it is for all
   */
  record Group(String field, Optional<CaseLineId> line, List<Resolution> offers) {
    /** The offers of each remedy, in the product's order of remedies. */
    Map<Remedy, List<Resolution>> byRemedy() {
      var byRemedy = new LinkedHashMap<Remedy, List<Resolution>>();
      for (var remedy : Remedy.values()) {
        var ofThis = offers.stream().filter(each -> each.remedy() == remedy).toList();
        if (!ofThis.isEmpty()) {
          byRemedy.put(remedy, ofThis);
        }
      }
      return byRemedy;
    }

    private List<Resolution> chosen(String code) {
      return offers.stream().filter(each -> each.remedy().code().equals(code)).toList();
    }
  }

  /** The choices that are to be made. */
  List<Group> groups() {
    var lines = offered.stream().map(Resolution::caseLineId).distinct().toList();
    var remedies = offered.stream().map(Resolution::remedy).distinct().count();
    if (offered.size() == lines.size() * remedies) {
      return List.of(new Group(FIELD, Optional.empty(), offered));
    }
    return lines.stream().map(this::group).toList();
  }

  private Group group(CaseLineId line) {
    var offers = offered.stream().filter(each -> each.caseLineId().equals(line)).toList();
    return new Group(FIELD + "-" + line, Optional.of(line), offers);
  }

  /** What the fields of a form choose; nothing as long as one choice is not made. */
  List<Resolution> chosen(UnaryOperator<String> field) {
    var chosen = new ArrayList<Resolution>();
    for (var group : groups()) {
      var ofGroup = group.chosen(field.apply(group.field()));
      if (ofGroup.isEmpty()) {
        return List.of();
      }
      chosen.addAll(ofGroup);
    }
    return chosen;
  }
}
