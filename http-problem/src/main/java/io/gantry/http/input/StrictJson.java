package io.gantry.http.input;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bodies of requests. Controllers that take a {@code @RequestBody} record get it read in the same way; this is
 * for those that read the items of an array one by one, so that a bad one does not spoil the others.
 */
public final class StrictJson {

    // Only marks where items begin and end. What an item may hold is checked when it is read.
    private static final JsonFactory OUTLINE = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Phrase TWO_VALUES = new Phrase(
            "two-values", "more than one JSON value (expected: one object or one array)", "有多个 JSON 值（要求：一个对象或一个数组）");
    private static final Phrase ITEMS = new Phrase("items", "{count} items", "{count} 项");
    private static final Phrase RANGE = new Phrase("range", "{min} to {max}", "{min} 到 {max}");

    private final JsonMapper mapper;

    /** @param base how JSON is written; reading is made strict */
    public StrictJson(JsonMapper base) {
        this.mapper = StrictMapper.of(base);
    }

    JsonMapper mapper() {
        return mapper;
    }

    /**
     * Finds the items of an array, or the one object, in {@code body}, in linear time and without reading them.
     *
     * @throws ProblemException if it is neither, or has no item or more than {@code most}
     */
    public RawItems items(byte[] body, int most) {
        requireUtf8(body);
        try (var parser = OUTLINE.createParser(ObjectReadContext.empty(), body)) {
            return items(parser, body, most);
        } catch (JacksonException e) {
            throw new ProblemException(UnreadableJson.problemOf(e));
        }
    }

    /**
     * The lines of {@code body} that are not blank, each an item (NDJSON), without reading them.
     *
     * @throws ProblemException if there is none, or more than {@code most}
     */
    public RawItems lines(byte[] body, int most) {
        requireUtf8(body);
        var items = new ArrayList<RawItem>();
        for (int begin = 0, end; begin < body.length; begin = end + 1) {
            end = begin;
            boolean blank = true;
            for (; end < body.length && body[end] != '\n'; end++) {
                blank &= body[end] == ' ' || body[end] == '\t' || body[end] == '\r';
            }
            if (!blank) {
                items.add(new RawItem(body, begin, end - begin));
            }
        }
        requireNumber(items, most);
        return new RawItems(true, items);
    }

    /** @throws ProblemException if {@code item} is not of the form of {@code type}; fields are relative to the item */
    public <T> T read(RawItem item, Class<T> type) {
        try {
            T value = mapper.readerFor(type).readValue(item.body(), item.offset(), item.length());
            if (value == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("", null, UnreadableJson.OBJECT));
            }
            return value;
        } catch (JacksonException e) {
            throw new ProblemException(UnreadableJson.problemOf(e));
        }
    }

    /** The text in {@code field} of an item that could not be read, to tell its sender which one it was. */
    public Optional<String> text(RawItem item, String field) {
        try (var parser = OUTLINE.createParser(ObjectReadContext.empty(), item.body(), item.offset(), item.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && field.equals(name)) {
                    return Optional.of(parser.getString());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void requireUtf8(byte[] body) {
        var check = new Utf8Check();
        if (!check.accepts(body, 0, body.length) || !check.isComplete()) {
            throw Utf8Body.notUtf8();
        }
    }

    private static RawItems items(JsonParser parser, byte[] body, int most) {
        var items = new ArrayList<RawItem>();
        var first = parser.nextToken();
        if (first == null) {
            throw new ProblemException(UnreadableJson.problemOf(null));
        }
        if (first != JsonToken.START_ARRAY) {
            items.add(item(parser, body));
        } else {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(item(parser, body));
            }
        }
        requireEnd(parser);
        requireNumber(items, most);
        return new RawItems(first == JsonToken.START_ARRAY, items);
    }

    private static RawItem item(JsonParser parser, byte[] body) {
        int begin = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getByteOffset();
        return new RawItem(body, begin, end - begin);
    }

    private static void requireEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, TWO_VALUES);
        }
    }

    private static void requireNumber(List<RawItem> items, int most) {
        if (items.isEmpty() || items.size() > most) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, Fault.of("", ITEMS.with(items.size()), RANGE.with(1, most)));
        }
    }
}
