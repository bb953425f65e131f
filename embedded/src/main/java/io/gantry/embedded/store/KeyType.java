package io.gantry.embedded.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How keys lie in the file. */
final class KeyType extends BasicDataType<Key> {

    private static final int OBJECTS = 40;

    @Override
    public int compare(Key one, Key other) {
        return one.compareTo(other);
    }

    @Override
    public int getMemory(Key key) {
        return OBJECTS + key.bytes().length;
    }

    @Override
    public void write(WriteBuffer target, Key key) {
        target.putVarInt(key.bytes().length).put(key.bytes());
    }

    @Override
    public Key read(ByteBuffer source) {
        var bytes = new byte[DataUtils.readVarInt(source)];
        source.get(bytes);
        return new Key(bytes);
    }

    @Override
    public Key[] createStorage(int size) {
        return new Key[size];
    }
}
