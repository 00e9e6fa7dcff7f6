#pragma once
#include "Remote/EngineCodec.h"
#include <cstddef>
#include <map>
#include <string>

/// What engines answer, as recorded: Chroma 1.0.0's by running it, Qdrant's from its interface's description.
namespace recorded {
inline const std::string chromaList =
    R"([{"id":"dcb40d6a-2538-4cc5-930a-7e7b3ebec870","name":"sceneheard-1-0000000000000007-1990s",)"
    R"("configuration_json":{"hnsw":{"space":"l2","ef_construction":200,"ef_search":100,"max_neighbors":16,)"
    R"("resize_factor":1.2,"sync_threshold":1000},"spann":null,"embedding_function":null},"metadata":null,)"
    R"("dimension":72,"tenant":"default_tenant","database":"default_database","log_position":0,"version":0}])";
inline const std::string chromaMade = chromaList.substr(1, chromaList.size() - 2);
inline const std::string chromaFound =
    R"({"ids":[["tmdb:78","imdb:tt0083658"]],"embeddings":null,"documents":null,"uris":null,"metadatas":null,)"
    R"("distances":[[-4.0,1.5e-3]],"include":["distances"]})";
inline const std::string chromaProblem =
    R"({"error":"InvalidArgumentError","message":"Collection expecting embedding with dimension of 2, got 3"})";
inline const std::string qdrantList =
    R"({"result":{"collections":[{"name":"sceneheard-1-0000000000000007"},{"name":"other"}]},"status":"ok",)"
    R"("time":1.1e-5})";
inline const std::string qdrantMade = R"({"result":true,"status":"ok","time":0.24})";
inline const std::string qdrantUpserted =
    R"({"result":{"operation_id":0,"status":"completed"},"status":"ok","time":0.003})";
inline const std::string qdrantCount = R"({"result":{"count":1000},"status":"ok","time":0.0001})";
inline const std::string qdrantFound =
    R"({"result":{"points":[{"id":12040498116263389188,"version":0,"score":0.42,"payload":{"film":"tmdb:78"}},)"
    R"({"id":7,"version":3,"score":1.25,"payload":{"film":"imdb:tt0083658"}}]},"status":"ok","time":0.0009})";
inline const std::string qdrantProblem =
    R"({"status":{"error":"Wrong input: Vector dimension error: expected dim: 72, got 3"},"time":0.0})";

/// Answers of one film with its vector, of the engines in this order.
inline std::string fetched(bool chroma, std::size_t numbers = sceneheard::engineDims, const std::string& first = "1") {
    std::string vector = "[";
    vector.append(first);
    for (std::size_t i = 1; i < numbers; ++i)
        vector.append(",").append(std::to_string(i)).append(".5");
    vector.append("]");
    return chroma ? R"({"ids":["tmdb:78"],"embeddings":[)" + vector + R"(],"include":["embeddings"]})"
                  : R"({"result":[{"id":1,"payload":{"film":"tmdb:78"},"vector":)" + vector + R"(}],"status":"ok"})";
}

/// What fuzzing starts from.
inline std::map<std::string, std::string> all() {
    return {{"chroma-list", chromaList},       {"chroma-made", chromaMade},         {"chroma-found", chromaFound},
            {"chroma-count", "1000"},          {"chroma-problem", chromaProblem},   {"chroma-fetched", fetched(true)},
            {"qdrant-list", qdrantList},       {"qdrant-made", qdrantMade},         {"qdrant-found", qdrantFound},
            {"qdrant-count", qdrantCount},     {"qdrant-upserted", qdrantUpserted}, {"qdrant-problem", qdrantProblem},
            {"qdrant-fetched", fetched(false)}};
}
} // namespace recorded
