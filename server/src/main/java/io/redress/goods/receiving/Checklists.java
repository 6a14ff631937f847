package io.redress.goods.receiving;

import io.redress.goods.Grade;
import io.redress.goods.passport.MarkKind;
import io.redress.goods.passport.WeightTolerance;
import io.redress.goods.receiving.Checklist.Answers;
import io.redress.goods.receiving.Checklist.Meaning;
import io.redress.goods.receiving.Checklist.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The checklists that are shipped with the product, read once from {@code checklists.yaml}. */
@Component
public final class Checklists {
  private static final String RESOURCE = "/io/redress/goods/checklists.yaml";
  private static final TypeReference<List<Written>> ALL = new TypeReference<>() {};

  private record Asked(String code, String answers, String meaning) {}

  private record Weighed(int permille, long atLeastMilligrams, String meaning) {}

  private record Written(
      String name,
      List<String> categories,
      List<String> marks,
      Weighed weight,
      List<String> photos,
      List<Asked> questions,
      Map<String, Integer> deductionPercent) {}

  private final List<Checklist> all;
  private final Map<String, Checklist> byCategory = new HashMap<>();
  private final Checklist general;

  /** Reads the checklists; a category that stands in two of them does not start. */
  public Checklists() {
    this.all = read().stream().map(Checklists::checklist).toList();
    for (var list : all) {
      for (var category : list.categories()) {
        if (byCategory.put(category, list) != null) {
          throw new IllegalStateException(category + " stands in two checklists");
        }
      }
    }
    this.general =
        all.stream()
            .filter(each -> each.categories().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no checklist is for all other goods"));
  }

  /** The checklist for goods of this category; the general one where there is no other. */
  public Checklist of(String category) {
    return byCategory.getOrDefault(category, general);
  }

  /** All of them. */
  public List<Checklist> all() {
    return all;
  }

  private static Checklist checklist(Written written) {
    var percents = new EnumMap<Grade, Integer>(Grade.class);
    written
        .deductionPercent()
        .forEach((grade, percent) -> percents.put(value(Grade.class, grade), percent));
    return new Checklist(
        written.name(),
        written.categories(),
        written.marks().stream().map(each -> value(MarkKind.class, each)).toList(),
        new WeightTolerance(
            written.weight().permille(),
            written.weight().atLeastMilligrams(),
            value(WeightTolerance.Meaning.class, written.weight().meaning())),
        written.photos(),
        written.questions().stream().map(Checklists::question).toList(),
        percents);
  }

  private static Question question(Asked asked) {
    return new Question(
        asked.code(), value(Answers.class, asked.answers()), value(Meaning.class, asked.meaning()));
  }

  private static <E extends Enum<E>> E value(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }

  private static List<Written> read() {
    try (var input = Checklists.class.getResourceAsStream(RESOURCE)) {
      return YAMLMapper.builder()
          .build()
          .readValue(Objects.requireNonNull(input, "checklists.yaml is not packaged"), ALL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
