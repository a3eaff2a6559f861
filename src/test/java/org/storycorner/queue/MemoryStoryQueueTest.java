package org.storycorner.queue;

class MemoryStoryQueueTest extends StoryQueueContract {
    private final StoryQueue queue = new MemoryStoryQueue(clock);

    @Override
    StoryQueue queue() {
        return queue;
    }
}
