#pragma once
#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

/// A server on this machine that does to its clients what a test wants, a thread for each connection. Everything ends
/// with the object.
class LocalServer {
public:
    struct Request {
        std::string method, path, headers, body;
    };

    /// One client.
    class Connection {
    public:
        Connection(int s, const std::atomic<bool>& stop)
            : stopping(stop)
            , socket(s) {}

        /// Whether all of it was taken.
        bool send(const std::string& bytes);
        /// Ends it so that the client sees a reset.
        void reset();
        /// Waits at most so long for the client to go, or for the server's end.
        bool peerGone(int milliseconds);
        const std::atomic<bool>& stopping;

    private:
        friend LocalServer;
        bool read(Request& request);
        int socket;
        std::string left;
    };

    /// Answers a request; false ends the connection. Any thread.
    using Handler = std::function<bool(const Request&, Connection&)>;
    explicit LocalServer(Handler handler);
    ~LocalServer();

    int port() const { return portNumber; }
    std::string address() const { return "http://127.0.0.1:" + std::to_string(portNumber); }
    int requests() const { return requestCount; }
    int open() const { return openCount; } ///< connections at this moment

private:
    void accept();
    void serve(int socket);

    const Handler handler;
    int portNumber = 0, listening = -1;
    std::atomic<bool> stopping{false};
    std::atomic<int> requestCount{0}, openCount{0};
    std::mutex mutex;
    std::vector<std::thread> threads;
    std::thread accepting;
};

/// An answer of HTTP with a length.
std::string httpAnswer(int status, const std::string& body, const std::string& type = "application/json",
                       const std::string& moreHeaders = "");
/// A port of this machine on which nothing listens.
int closedPort();
