package io.redress.faces.desk;

import io.redress.faces.desk.MappingView.Meaning;
import io.redress.faces.desk.MappingView.Selection;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.imports.ImportFile;
import io.redress.imports.ImportMapping;
import io.redress.imports.ImportMapping.Decimal;
import io.redress.imports.ImportPreview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes how a file is read, and how its first rows would come in. */
final class MappingWriter {
  private static final List<String> DELIMITERS = List.of(",", ";", MappingForm.TAB, "|");
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16", "GB18030", "windows-1252");

  private final Visit visit;
  private final ImportWords words;
  private final Known known;
  private final ImportPreview preview;

  /** The fields that may be meant, and those that a file cannot do without. */
  record Known(List<String> fields, List<String> required) {
    Known {
      fields = List.copyOf(fields);
      required = List.copyOf(required);
    }
  }

  MappingWriter(Visit visit, Known known, ImportPreview preview) {
    this.visit = visit;
    this.words = new ImportWords(visit);
    this.known = known;
    this.preview = preview;
  }

  MappingView write(String address, ImportFile file, List<NoteView> notes) {
    var said = new ArrayList<>(notes);
    var missing = missing();
    if (!missing.isEmpty()) {
      said.add(
          NoteView.of(
              Tone.RISK,
              visit.say("desk.import.missing"),
              visit.say("desk.import.missing.fields", "fields", missing)));
    }
    return new MappingView(
        address,
        file.name(),
        words.kind(file.kind()),
        preview.rows(),
        said,
        columns(),
        settings(),
        preview.entries().stream().map(this::entry).toList(),
        words.troubles(preview.troubles()),
        preview.troubles().isEmpty() && preview.rows() > 0);
  }

  private ImportMapping mapping() {
    return preview.mapping();
  }

  private boolean isGiven(String field) {
    return mapping().columns().containsValue(field) || mapping().constants().containsKey(field);
  }

  private List<String> missing() {
    return required().map(words::field).toList();
  }

  /** What a file cannot do without and nothing gives; other files than tables bring their own. */
  private Stream<String> required() {
    return preview.columns().isEmpty()
        ? Stream.empty()
        : known.required().stream().filter(field -> !isGiven(field));
  }

  private List<MappingView.Column> columns() {
    var columns = preview.columns();
    return IntStream.range(0, columns.size()).mapToObj(i -> column(i, columns.get(i))).toList();
  }

  private MappingView.Column column(int index, ImportPreview.Column column) {
    var meant = column.field().orElse("");
    var meanings =
        Stream.concat(Stream.of(""), fieldsWith(meant))
            .map(field -> new Meaning(field, meaning(field), field.equals(meant)))
            .toList();
    return new MappingView.Column(
        MappingForm.COLUMN + index,
        column.heading(),
        String.join(" · ", column.examples()),
        meanings);
  }

  /** The known fields, and this one where it is known by its beginning only. */
  private Stream<String> fieldsWith(String meant) {
    var all = new LinkedHashSet<>(known.fields());
    if (!meant.isEmpty()) {
      all.add(meant);
    }
    return all.stream();
  }

  private String meaning(String field) {
    return field.isEmpty() ? visit.say("desk.import.notRead") : words.field(field);
  }

  private MappingView.Settings settings() {
    var constants =
        Stream.concat(mapping().constants().keySet().stream(), required())
            .distinct()
            .map(this::constant)
            .toList();
    var more =
        known.fields().stream()
            .filter(field -> !isGiven(field) && !known.required().contains(field))
            .map(field -> new Meaning(field, words.field(field), false))
            .toList();
    return new MappingView.Settings(constants, more, decimal(), writing(), marks());
  }

  private FieldView constant(String field) {
    return FieldView.of(MappingForm.CONSTANT + field, words.field(field), FieldView.Kind.TEXT)
        .holding(mapping().constants().getOrDefault(field, ""));
  }

  private ChoiceView decimal() {
    var options =
        Arrays.stream(Decimal.values())
            .map(
                mark ->
                    new ChoiceView.Option(
                        Codes.of(mark), visit.say("desk.import.decimal." + Codes.of(mark)), ""))
            .toList();
    return new ChoiceView(
        visit.say("desk.import.decimal"),
        MappingForm.DECIMAL,
        ChoiceView.Kind.ONE,
        options,
        Set.of(Codes.of(mapping().writing().decimal())));
  }

  private List<FieldView> writing() {
    var writing = mapping().writing();
    return List.of(
        FieldView.of(MappingForm.DATES, visit.say("desk.import.dates"), FieldView.Kind.TEXT)
            .hinting(visit.say("desk.import.dates.hint"))
            .holding(String.join(", ", writing.dates())),
        FieldView.of(MappingForm.ZONE, visit.say("desk.import.zone"), FieldView.Kind.TEXT)
            .hinting(visit.say("desk.import.zone.hint"))
            .holding(writing.zone().map(Object::toString).orElse("")));
  }

  private List<Selection> marks() {
    var writing = mapping().writing();
    var delimiter =
        writing.delimiter().map(mark -> mark == '\t' ? MappingForm.TAB : mark.toString());
    return List.of(
        selection("delimiter", DELIMITERS, delimiter.orElse("")),
        selection("encoding", ENCODINGS, writing.encoding().orElse("")));
  }

  private Selection selection(String name, List<String> values, String chosen) {
    var options =
        Stream.concat(Stream.of(""), values.stream())
            .map(value -> new Meaning(value, mark(value), value.equalsIgnoreCase(chosen)))
            .toList();
    return new Selection(name, visit.say("desk.import." + name), options);
  }

  private String mark(String value) {
    return switch (value) {
      case "" -> visit.say("desk.import.foundOut");
      case "," -> visit.say("desk.import.mark.comma");
      case ";" -> visit.say("desk.import.mark.semicolon");
      case "|" -> visit.say("desk.import.mark.bar");
      case MappingForm.TAB -> visit.say("desk.import.mark.tab");
      default -> value;
    };
  }

  private MappingView.Entry entry(ImportPreview.Entry entry) {
    return new MappingView.Entry(
        entry.line(),
        entry.number(),
        entry.who(),
        entry.placedAt().map(visit.page().dates()::moment).orElse(""),
        entry.total(),
        entry.lines(),
        words.troubles(entry.troubles()));
  }
}
