package io.redress.imports.formats;

import io.redress.imports.ImportRow.Trouble;
import java.util.List;

/** The parts of a file, read one at a time so that a large file fits into a small memory. */
public interface Drafts {
  /** Headings of the columns; empty where there are none. */
  List<String> header();

  /** How many orders or cases there are. */
  int size();

  /** One of them, from 0. */
  Draft read(int index);

  /** What is wrong with the file as a whole; with anything, it has no parts. */
  List<Trouble> troubles();

  /** A file in which nothing can be read. */
  static Drafts none(List<String> header, List<Trouble> troubles) {
    return new Drafts() {
      @Override
      public List<String> header() {
        return header;
      }

      @Override
      public int size() {
        return 0;
      }

      @Override
      public Draft read(int index) {
        throw new IndexOutOfBoundsException(index);
      }

      @Override
      public List<Trouble> troubles() {
        return troubles;
      }
    };
  }
}
