package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A file fits a reader's head, a method fits a screen, a call fits a line. */
class SourceSizeTest {
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 50;
  private static final int PARAMETERS = 5;

  @Test
  void whenAFileGrows_thenItStaysBelowTheLimit() throws IOException {
    var tooLong = new ArrayList<String>();
    for (var file : files()) {
      try (var lines = Files.lines(file)) {
        var count = lines.count();
        if (count > FILE_LINES) {
          tooLong.add(file + ": " + count);
        }
      }
    }

    assertThat(tooLong).isEmpty();
  }

  private static List<Path> files() throws IOException {
    var files = new ArrayList<>(Sources.withEnding(".java"));
    files.addAll(Sources.ofTests());
    return files;
  }

  @Test
  void whenAMethodGrows_thenItStaysBelowTheLimits() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(Sources.withEnding(".java"));
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
      var found = new ArrayList<String>();
      for (var unit : task.parse()) {
        new Methods(unit, Trees.instance(task).getSourcePositions(), found).scan(unit, null);
      }

      assertThat(found).isEmpty();
    }
  }

  private static final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;

    Methods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      var lines = unit.getLineMap();
      var start = positions.getStartPosition(unit, method);
      var end = positions.getEndPosition(unit, method);
      if (start >= 0 && end >= 0) {
        var length = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
        note(method, length > METHOD_LINES, length + " lines");
      }
      // Constructors take what the container gives them; their number is the module's size.
      var isConstructor = method.getReturnType() == null;
      var parameters = method.getParameters().size();
      note(method, !isConstructor && parameters > PARAMETERS, parameters + " parameters");
      return super.visitMethod(method, null);
    }

    private void note(MethodTree method, boolean isTooMuch, String what) {
      if (isTooMuch) {
        found.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + what);
      }
    }
  }
}
