package io.gantry.project;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases in which something happens at a certain write: what a crash, a pause or another instance can do there. */
public final class Hooks {

    private static final Set<String> WRITES = Set.of(
            "insertOne", "insertMany", "updateOne", "updateMany", "replaceOne", "bulkWrite", "deleteOne", "deleteMany");

    private Hooks() {}

    /** {@code database} as a process sees it that dies when it has made {@code number} writes. */
    public static MongoDatabase dyingAfter(MongoDatabase database, int number) {
        var made = new AtomicInteger();
        return (MongoDatabase) proxy(MongoDatabase.class, database, new Hook() {
            @Override
            void before(String collection, String write) {
                if (made.get() >= number) {
                    throw new Death();
                }
            }

            @Override
            void after(String collection, String write) {
                if (made.incrementAndGet() == number) {
                    throw new Death();
                }
            }
        });
    }

    /** {@code database}, where {@code action} happens once, before the first {@code write} to {@code collection}. */
    public static MongoDatabase before(MongoDatabase database, String collection, String write, Runnable action) {
        var done = new AtomicInteger();
        return (MongoDatabase) proxy(MongoDatabase.class, database, new Hook() {
            @Override
            void before(String written, String method) {
                if (written.equals(collection) && method.equals(write) && done.getAndIncrement() == 0) {
                    action.run();
                }
            }
        });
    }

    private static Object proxy(Class<?> type, Object target, Hook hook) {
        return Proxy.newProxyInstance(
                Hooks.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean write = target instanceof MongoCollection<?> && WRITES.contains(method.getName());
                    var collection =
                            write ? ((MongoCollection<?>) target).getNamespace().getCollectionName() : "";
                    if (write) {
                        hook.before(collection, method.getName());
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (write) {
                        hook.after(collection, method.getName());
                    }
                    return result instanceof MongoCollection<?> ? proxy(MongoCollection.class, result, hook) : result;
                });
    }

    private abstract static class Hook {

        void before(String collection, String write) {}

        void after(String collection, String write) {}
    }

    /** The end of a process. */
    public static final class Death extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
