package io.redress.faces.desk;

import io.redress.cases.coverage.KnownSkills;
import io.redress.catalogue.Brand;
import io.redress.faces.desk.ColleagueView.SkillForm;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.TypedAmount;
import io.redress.people.teams.Skill;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody can take as it is being written. */
final class SkillDraft {
  private static final String LANGUAGES = "languages";
  private static final String CATEGORIES = "categories";
  private static final String BRANDS = "brands";
  private static final String UP_TO = "upTo";
  private static final String CURRENCY = "currency";
  private static final String SPECIALIST = "specialist";
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;、،]+");

  private final Map<String, List<String>> texts;
  private final Map<String, String> mistakes = new HashMap<>();

  private SkillDraft(Map<String, List<String>> texts) {
    this.texts = texts;
  }

  /** What holds, to be changed; amounts are asked for in the currency of the house. */
  static SkillDraft of(StaffSkills skills, Currency house) {
    var texts = new HashMap<String, List<String>>();
    var tags = skills.languages().stream().map(Skill.OfLanguage::tag).toList();
    texts.put(LANGUAGES, List.of(String.join(", ", tags)));
    texts.put(CATEGORIES, List.copyOf(skills.categories()));
    texts.put(BRANDS, skills.brands().stream().map(BrandId::toString).toList());
    var limit = skills.limit();
    texts.put(UP_TO, List.of(limit.map(most -> most.toDecimal().toPlainString()).orElse("")));
    texts.put(CURRENCY, List.of(limit.map(Money::currency).orElse(house).getCurrencyCode()));
    texts.put(SPECIALIST, skills.isSpecialist() ? List.of("yes") : List.of());
    return new SkillDraft(texts);
  }

  /** What a form was sent with. */
  static SkillDraft of(Map<String, List<String>> fields) {
    return new SkillDraft(new HashMap<>(fields));
  }

  /** The skills as they are written; empty when something cannot be read, which is noted. */
  Optional<StaffSkills> read(StaffSkills before, KnownSkills known) {
    var skills = new HashSet<Skill>();
    for (var tag : BETWEEN.split(first(LANGUAGES).strip(), -1)) {
      if (!tag.isEmpty()) {
        Skill.OfLanguage.read(tag)
            .ifPresentOrElse(
                skills::add, () -> mistakes.put(LANGUAGES, "teams.skills.languages.wrong"));
      }
    }
    texts
        .getOrDefault(CATEGORIES, List.of())
        .forEach(group -> known.ofCategory(group).ifPresent(skills::add));
    texts
        .getOrDefault(BRANDS, List.of())
        .forEach(id -> brand(id).flatMap(known::ofBrand).ifPresent(skills::add));
    limit().ifPresent(skills::add);
    if (skills.size() > StaffSkills.MOST_SKILLS) {
      mistakes.put(LANGUAGES, "teams.skills.many");
    }
    return mistakes.isEmpty()
        ? Optional.of(new StaffSkills(before.staff(), skills, isSpecialist(), before.version()))
        : Optional.empty();
  }

  /** The form as it is written. */
  SkillForm form(Visit visit, String action, int version, Choices choices) {
    var words = new SkillWords(visit.page(), choices.brands());
    var groups =
        choices.groups().stream()
            .map(group -> new Option(group, visit.page().sentence(words.category(group)), ""))
            .toList();
    var brands =
        choices.brands().stream()
            .map(brand -> new Option(brand.id().toString(), brand.name(), ""))
            .toList();
    var goods = new ArrayList<ChoiceView>();
    goods.add(choice(visit.say("teams.skills.categories"), CATEGORIES, groups));
    if (!brands.isEmpty()) {
      goods.add(choice(visit.say("teams.skills.brands"), BRANDS, brands));
    }
    return new SkillForm(
        action,
        version,
        field(visit, LANGUAGES, "teams.skills.languages")
            .hinting(visit.say("teams.skills.languages.hint")),
        goods,
        List.of(
            field(visit, UP_TO, "teams.skills.up-to").hinting(visit.say("teams.skills.up-to.hint")),
            field(visit, CURRENCY, "teams.skills.currency")),
        isSpecialist());
  }

  /** What there is to choose from. */
  record Choices(List<String> groups, List<Brand> brands) {}

  private ChoiceView choice(String question, String name, List<Option> options) {
    var chosen = Set.copyOf(texts.getOrDefault(name, List.of()));
    return new ChoiceView(question, name, ChoiceView.Kind.SEVERAL, options, chosen);
  }

  private FieldView field(Visit visit, String name, String label) {
    var field = FieldView.of(name, visit.say(label), Kind.TEXT).holding(first(name));
    return Optional.ofNullable(mistakes.get(name))
        .map(key -> field.failing(unclear(name, visit, label).orElseGet(() -> visit.say(key))))
        .orElse(field);
  }

  /** Why an amount could be two, where the field holds one that could. */
  private Optional<String> unclear(String name, Visit visit, String label) {
    return currency()
        .filter(each -> name.equals(UP_TO))
        .flatMap(each -> TypedAmount.of(first(UP_TO), each).doubt())
        .map(amount -> amount.say(visit.page(), visit.say(label)));
  }

  private Optional<Skill> limit() {
    var text = first(UP_TO).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var most =
        currency()
            .flatMap(currency -> TypedAmount.of(text, currency).sum(currency))
            .filter(Money::isPositive);
    if (most.isEmpty()) {
      mistakes.put(UP_TO, "teams.skills.up-to.wrong");
    }
    return most.map(Skill.UpTo::new);
  }

  private Optional<Currency> currency() {
    var code = first(CURRENCY).strip().toUpperCase(Locale.ROOT);
    return Currency.getAvailableCurrencies().stream()
        .filter(each -> each.getCurrencyCode().equals(code))
        .filter(each -> each.getDefaultFractionDigits() >= 0)
        .findFirst();
  }

  private boolean isSpecialist() {
    return first(SPECIALIST).equals("yes");
  }

  private String first(String name) {
    return texts.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  private static Optional<BrandId> brand(String id) {
    try {
      return Optional.of(BrandId.parse(id));
    } catch (Problem unreadable) {
      return Optional.empty();
    }
  }
}
