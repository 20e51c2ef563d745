package vn.labourmarket.platform.sample;

import vn.labourmarket.platform.concurrency.Versioned;

record NoteView(long id, String text, long count, long version) implements Versioned {}
